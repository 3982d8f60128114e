package org.tirich.replay.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// The experiments with simulated learners, over several seeds.
///
/// @param seeds the number of worlds per family
/// @param progress receives a line before each step
public record Simulator(int seeds, Consumer<String> progress) {

    private static final int VIDEOS = 1_500;
    private static final int LEARNERS = 200;
    private static final int DAYS = 10;
    private static final int VIDEOS_PER_DAY = 8;
    private static final double MINUTES_PER_DAY = 12;

    private static final int TARGET_VIEWERS = 100;
    private static final int MANY_LEARNERS = 1_000;
    private static final int MANY_LEARNERS_DAYS = 4;

    /// Videos from before the start, which are proven.
    private static final int OLD_VIDEOS = 400;

    /// The policies in the order of the tables; the last one is a bound.
    public static final List<String> POLICIES =
            List.of("chance", "popularity", "engagement", "tirich-untold", "tirich", "oracle");

    static Policy policy(String name, World world, long seed) {
        return switch (name) {
            case "chance" -> new RandomPolicy(seed);
            case "popularity" -> new PopularityPolicy();
            case "engagement" -> new WatchTimePolicy(seed);
            case "tirich" -> new RankerPolicy(world, true);
            case "tirich-untold" -> new RankerPolicy(world, false);
            case "oracle" -> new OraclePolicy();
            default -> throw new IllegalArgumentException("unknown policy " + name);
        };
    }

    /// The result of a policy with a family.
    ///
    /// @param gainPerHour increase of mastery per hour, summed over the concepts of a learner, by seed;
    ///     measured a day after the end
    /// @param curve the increase after each day with the first seed
    public record PolicyResult(
            LearnerFamily family, String policy, double[] gainPerHour, double[] curve, double skipped) {

        public double mean() {
            return SampleStatistics.mean(gainPerHour);
        }

        public double margin() {
            return SampleStatistics.margin(gainPerHour);
        }
    }

    /// Learning from videos at equal time. Feedback on answers teaches nothing here, and everything else is as when the
    /// weights of the engine were chosen.
    public List<PolicyResult> learning() {
        return learning(POLICIES, LearningEffects.WATCHING);
    }

    /// The same for two policies, with what questions teach and a memory as in experiments.
    public List<PolicyResult> learningWithQuestions() {
        return learning(List.of("engagement", "tirich"), LearningEffects.PUBLISHED);
    }

    private List<PolicyResult> learning(List<String> policies, LearningEffects effects) {
        record Cell(LearnerFamily family, String policy) {}
        var cells = LearnerFamily.all().stream()
                .flatMap(family -> policies.stream().map(policy -> new Cell(family, policy)))
                .toList();
        return Parallel.map(cells, cell -> {
            progress.accept("simulated learners: " + cell.family.name() + " under " + cell.policy);
            return learning(cell.family, cell.policy, effects);
        });
    }

    private PolicyResult learning(LearnerFamily family, String policy, LearningEffects effects) {
        var gains = new double[seeds];
        var curve = new double[DAYS];
        var skipped = new long[2];
        for (int seed = 0; seed < seeds; seed++) {
            var world = new World(1_000 + seed, family, effects, VIDEOS, LEARNERS, DAYS, VIDEOS_PER_DAY);
            var simulation = new Simulation(world, policy(policy, world, seed), LearningFeatures.NONE, MINUTES_PER_DAY);
            simulation.addListener((_, _, viewing, _) -> skipped[viewing.skipped() ? 1 : 0]++);
            // Learners forget without videos, too: the gain is relative to learners without any.
            var idle = new World(1_000 + seed, family, effects, VIDEOS, LEARNERS, DAYS, VIDEOS_PER_DAY);
            for (int day = 0; day < DAYS; day++) {
                simulation.day(day);
                if (seed == 0) {
                    curve[day] = (simulation.mastery(24.0 * (day + 1)) - mastery(idle, 24.0 * (day + 1))) / LEARNERS;
                }
            }
            var end = 24.0 * (DAYS + 1);
            gains[seed] = (simulation.mastery(end) - mastery(idle, end)) / simulation.spentHours();
        }
        return new PolicyResult(
                family, policy, gains, curve, skipped[1] / (double) Math.max(1, skipped[0] + skipped[1]));
    }

    private static double mastery(World world, double hour) {
        return world.learners().stream().mapToDouble(each -> each.mastery(hour)).sum();
    }

    /// Hours until new videos were seen by a hundred learners.
    ///
    /// @param hours of the videos that were, in no order
    /// @param missed the number of videos that were not
    public record NewVideos(double[] hours, int missed) {

        /// The percentile of all new videos; infinite if too many are missed.
        public double percentile(double share) {
            var all = new double[hours.length + missed];
            java.util.Arrays.fill(all, Double.POSITIVE_INFINITY);
            System.arraycopy(hours, 0, all, 0, hours.length);
            return SampleStatistics.percentile(all, share);
        }
    }

    /// How soon new videos reach a hundred learners.
    public NewVideos newVideos() {
        progress.accept("simulated learners: new videos among " + MANY_LEARNERS);
        var world = new World(
                77, LearnerFamily.all().getFirst(), OLD_VIDEOS, MANY_LEARNERS, MANY_LEARNERS_DAYS, VIDEOS_PER_DAY);
        var simulation = new Simulation(world, new RankerPolicy(world, true), LearningFeatures.NONE, MINUTES_PER_DAY);
        simulation.publishUntil(0);
        for (int before = 0; before < TARGET_VIEWERS; before++) {
            simulation.reportViews(2_000_000 + before, world.videos().subList(0, OLD_VIDEOS), -48);
        }
        var reach = new Simulation.Reach(TARGET_VIEWERS);
        simulation.addListener(reach);
        for (int day = 0; day < MANY_LEARNERS_DAYS; day++) {
            simulation.day(day);
        }
        var published = world.videos().stream()
                .filter(video -> video.publishedHour() >= 0 && video.publishedHour() < 24.0 * (MANY_LEARNERS_DAYS - 1))
                .toList();
        var reached = published.stream()
                .map(reach::hours)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new NewVideos(reached, published.size() - reached.length);
    }

    /// How well videos match the interests and the readiness of learners, relative to a policy that knows both.
    ///
    /// @param newcomers speakers of a language that is new
    /// @param others all other learners
    public record Match(double newcomers, double others) {}

    /// The match for speakers of a new language with its first videos.
    public Match newLanguage(String policy) {
        progress.accept("simulated learners: a new language under " + policy);
        double newcomers = 0;
        double others = 0;
        for (int n = 0; n < seeds; n++) {
            var seed = 78 + 10L * n;
            var shown = match(seed, world -> policy(policy, world, seed));
            var best = match(seed, _ -> new TopicMatchPolicy());
            newcomers += shown.newcomers / best.newcomers / seeds;
            others += shown.others / best.others / seeds;
        }
        return new Match(newcomers, others);
    }

    private static Match match(long seed, Function<World, Policy> policy) {
        var world = new World(seed, LearnerFamily.all().getFirst(), VIDEOS, LEARNERS, 0, 0);
        var simulation = new Simulation(world, policy.apply(world), LearningFeatures.NONE, MINUTES_PER_DAY);
        var begin = 24.0 * 3;
        var newcomers = new Mean();
        var others = new Mean();
        simulation.addListener((learner, video, _, hour) -> {
            if (hour > begin + 24) {
                var group = learner.languages.contains(World.NEW_LANGUAGE) ? newcomers : others;
                group.add(TopicMatchPolicy.match(learner, video, hour));
            }
        });
        for (int day = 0; day < 8; day++) {
            if (day == 3) {
                world.addLanguage(seed + 1, 120, 60, begin);
            }
            simulation.day(day);
        }
        return new Match(newcomers.value(), others.value());
    }

    private static final class Mean {
        private double sum;
        private long count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }

    /// The factor by which three hundred fake viewers, who complete a bad creator's videos every day, raise the share
    /// of these videos.
    public double attack(String policy) {
        progress.accept("simulated learners: fake views under " + policy);
        return (1e-4 + exposure(policy, 300)) / (1e-4 + exposure(policy, 0));
    }

    private static double exposure(String policy, int fakeViewers) {
        var world = new World(80, LearnerFamily.all().getFirst(), 600, LEARNERS, 0, 0);
        world.addImpostor(20, 0);
        var simulation = new Simulation(world, policy(policy, world, 80), LearningFeatures.NONE, MINUTES_PER_DAY);
        var shown = new double[2];
        simulation.addListener((_, video, _, hour) -> {
            if (hour > 48) {
                shown[World.isImpostor(video) ? 1 : 0]++;
            }
        });
        var bad = world.videos().stream().filter(World::isImpostor).toList();
        for (int day = 0; day < 6; day++) {
            for (int fake = 0; fake < fakeViewers && day > 0; fake++) {
                simulation.reportViews(1_000_000 + day * 1_000 + fake, bad, 24.0 * day);
            }
            simulation.day(day);
        }
        return shown[1] / (shown[0] + shown[1]);
    }

    /// The gain of a policy relative to another, by family.
    public static Map<String, Double> ratios(List<PolicyResult> outcomes, String policy, String other) {
        var ratios = new LinkedHashMap<String, Double>();
        outcomes.stream()
                .map(PolicyResult::family)
                .distinct()
                .forEach(family ->
                        ratios.put(family.name(), gain(outcomes, family, policy) / gain(outcomes, family, other)));
        return ratios;
    }

    private static double gain(List<PolicyResult> outcomes, LearnerFamily family, String policy) {
        return outcomes.stream()
                .filter(each -> each.family().equals(family) && each.policy().equals(policy))
                .mapToDouble(PolicyResult::mean)
                .findFirst()
                .orElse(Double.NaN);
    }
}
