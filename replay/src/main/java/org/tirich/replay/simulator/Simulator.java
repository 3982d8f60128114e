package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// All that is tried on simulated learners, over several seeds.
///
/// @param seeds how many worlds of each family
/// @param progress is told in a line what is being done
public record Simulator(int seeds, Consumer<String> progress) {

    private static final int CLIPS = 1_500;
    private static final int LEARNERS = 200;
    private static final int DAYS = 10;
    private static final int ADDED_A_DAY = 8;
    private static final double MINUTES_A_DAY = 12;

    private static final int QUALIFIED = 100;
    private static final int CROWD = 1_000;
    private static final int CROWD_DAYS = 4;

    /// What was there before, and has had its share.
    private static final int OLD_CLIPS = 400;

    /// The policies in the order of tables; the last is not a policy that anybody could have.
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
            default -> throw new IllegalArgumentException("there is no policy " + name);
        };
    }

    /// What a policy came to with a family.
    ///
    /// @param gainPerHour rise of mastery an hour watched, summed over a learner's concepts, by seed; what was
    ///     forgotten until a day after the end is not in it
    /// @param curve the rise after each day in the first seed
    public record Outcome(LearnerFamily family, String policy, double[] gainPerHour, double[] curve, double skipped) {

        public double mean() {
            return SampleStatistics.mean(gainPerHour);
        }

        public double margin() {
            return SampleStatistics.margin(gainPerHour);
        }
    }

    /// Learning at equal watch time.
    public List<Outcome> learning() {
        var outcomes = new ArrayList<Outcome>();
        for (var family : LearnerFamily.all()) {
            for (var policy : POLICIES) {
                progress.accept("simulated learners: " + family.name() + " under " + policy);
                outcomes.add(learning(family, policy));
            }
        }
        return outcomes;
    }

    Outcome learning(LearnerFamily family, String policy) {
        var gains = new double[seeds];
        var curve = new double[DAYS];
        var skipped = new long[2];
        for (int seed = 0; seed < seeds; seed++) {
            var world = new World(1_000 + seed, family, CLIPS, LEARNERS, DAYS, ADDED_A_DAY);
            var simulation = new Simulation(world, policy(policy, world, seed), MINUTES_A_DAY);
            simulation.watch((_, _, showing, _) -> skipped[showing.skipped() ? 1 : 0]++);
            // Without any lesson learners forget; what counts is how much more they know than they would.
            var idle = new World(1_000 + seed, family, CLIPS, LEARNERS, DAYS, ADDED_A_DAY);
            for (int day = 0; day < DAYS; day++) {
                simulation.day(day);
                if (seed == 0) {
                    curve[day] = (simulation.mastery(24.0 * (day + 1)) - mastery(idle, 24.0 * (day + 1))) / LEARNERS;
                }
            }
            var end = 24.0 * (DAYS + 1);
            gains[seed] = (simulation.mastery(end) - mastery(idle, end)) / simulation.watchedHours();
        }
        return new Outcome(family, policy, gains, curve, skipped[1] / (double) Math.max(1, skipped[0] + skipped[1]));
    }

    private static double mastery(World world, double hour) {
        return world.learners().stream().mapToDouble(each -> each.mastery(hour)).sum();
    }

    /// Hours until each new lesson was seen by a hundred learners.
    ///
    /// @param hours of those that were, in no order
    /// @param missed how many were not before the end
    public record NewLessons(double[] hours, int missed) {

        /// What a share of all new lessons did not exceed; infinite if so many were never seen.
        public double percentile(double share) {
            var all = new double[hours.length + missed];
            java.util.Arrays.fill(all, Double.POSITIVE_INFINITY);
            System.arraycopy(hours, 0, all, 0, hours.length);
            return SampleStatistics.percentile(all, share);
        }
    }

    /// How soon new lessons reach a hundred learners each.
    public NewLessons newLessons() {
        progress.accept("simulated learners: new lessons among " + CROWD);
        var world = new World(77, LearnerFamily.all().getFirst(), OLD_CLIPS, CROWD, CROWD_DAYS, ADDED_A_DAY);
        var simulation = new Simulation(world, new RankerPolicy(world, true), MINUTES_A_DAY);
        simulation.publishUntil(0);
        for (int before = 0; before < QUALIFIED; before++) {
            simulation.pretend(2_000_000 + before, world.clips().subList(0, OLD_CLIPS), -48);
        }
        var reach = new Simulation.Reach(QUALIFIED);
        simulation.watch(reach);
        for (int day = 0; day < CROWD_DAYS; day++) {
            simulation.day(day);
        }
        var judged = world.clips().stream()
                .filter(clip -> clip.publishedHour() >= 0 && clip.publishedHour() < 24.0 * (CROWD_DAYS - 1))
                .toList();
        var reached = judged.stream()
                .map(reach::hours)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new NewLessons(reached, judged.size() - reached.length);
    }

    /// How well what learners are shown matches what interests them and what they are ready for, as shares of a
    /// choice that knows both.
    ///
    /// @param newcomers of speakers of a language in which nobody taught before
    /// @param others of those who were there before
    public record Match(double newcomers, double others) {}

    /// Speakers of a new language, and the first lessons in it.
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
        var world = new World(seed, LearnerFamily.all().getFirst(), CLIPS, LEARNERS, 0, 0);
        var simulation = new Simulation(world, policy.apply(world), MINUTES_A_DAY);
        var begin = 24.0 * 3;
        var newcomers = new Mean();
        var others = new Mean();
        simulation.watch((learner, clip, _, hour) -> {
            if (hour > begin + 24) {
                var group = learner.languages.contains(World.NEW_LANGUAGE) ? newcomers : others;
                group.add(TopicMatchPolicy.worth(learner, clip, hour));
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

    /// How many times as often honest learners see a bad creator's lessons when three hundred false viewers finish
    /// them every day.
    public double attack(String policy) {
        progress.accept("simulated learners: false views under " + policy);
        return (1e-4 + exposure(policy, 300)) / (1e-4 + exposure(policy, 0));
    }

    private static double exposure(String policy, int liars) {
        var world = new World(80, LearnerFamily.all().getFirst(), 600, LEARNERS, 0, 0);
        world.addImpostor(20, 0);
        var simulation = new Simulation(world, policy(policy, world, 80), MINUTES_A_DAY);
        var shown = new double[2];
        simulation.watch((_, clip, _, hour) -> {
            if (hour > 48) {
                shown[World.isImpostor(clip) ? 1 : 0]++;
            }
        });
        var bad = world.clips().stream().filter(World::isImpostor).toList();
        for (int day = 0; day < 6; day++) {
            for (int liar = 0; liar < liars && day > 0; liar++) {
                simulation.pretend(1_000_000 + day * 1_000 + liar, bad, 24.0 * day);
            }
            simulation.day(day);
        }
        return shown[1] / (shown[0] + shown[1]);
    }

    /// The gain of a policy over another, by family.
    public static Map<String, Double> ratios(List<Outcome> outcomes, String policy, String other) {
        var ratios = new LinkedHashMap<String, Double>();
        for (var family : LearnerFamily.all()) {
            ratios.put(family.name(), gain(outcomes, family, policy) / gain(outcomes, family, other));
        }
        return ratios;
    }

    private static double gain(List<Outcome> outcomes, LearnerFamily family, String policy) {
        return outcomes.stream()
                .filter(each -> each.family().equals(family) && each.policy().equals(policy))
                .mapToDouble(Outcome::mean)
                .findFirst()
                .orElse(Double.NaN);
    }
}
