package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Learners with the features of the feed that are meant to help learning, without them, and with each left out. All
/// arms
/// have the same engine, worlds, learners, random numbers and time, and are tested seven days after the end with unseen
/// items, one of each concept.
///
/// @param seeds the number of worlds per family
/// @param learners of each world
/// @param progress receives a line before each step
public record RetentionStudy(int seeds, int learners, Consumer<String> progress) {

    /// The arm that the others are compared with.
    public static final String WITHOUT = "without";

    public static final String WITH = "section-4";
    public static final String FSRS = "fsrs-6";
    public static final String FSRS_EVERY_VIDEO = "fsrs-6-every-video";
    public static final String HALF_EFFECTS = "section-4-half-effects";
    public static final String WITHOUT_HALF_EFFECTS = "without-half-effects";
    public static final String NO_INVITATION = "section-4-no-invitation";
    public static final String MASSED_STUDY = "section-4-massed-study";
    public static final String WITHOUT_MASSED_STUDY = "without-massed-study";
    public static final String SLOW = "section-4-2g";
    public static final String WITHOUT_SLOW = "without-2g";

    private static final int VIDEOS = 1_500;
    private static final int VIDEOS_PER_DAY = 8;
    private static final int DAYS = 10;
    private static final double MINUTES_PER_DAY = 12;
    private static final double TEST_HOUR = 24.0 * (DAYS + 7);

    /// A video begins after six to eight seconds on 2G.
    private static final double SLOW_LOAD_SECONDS = 7;

    /// Features, the sizes of their effects, and the time until a video plays.
    private record Arm(LearningFeatures features, LearningEffects effects, double loadSeconds) {
        Arm(LearningFeatures features) {
            this(features, LearningEffects.PUBLISHED, 0);
        }
    }

    private static final Map<String, Arm> ARMS = arms();

    private static Map<String, Arm> arms() {
        var all = LearningFeatures.ALL;
        var arms = new LinkedHashMap<String, Arm>();
        arms.put(WITHOUT, new Arm(LearningFeatures.NONE));
        arms.put(WITH, new Arm(all));
        arms.put("no-prediction", new Arm(all.withoutPrediction()));
        arms.put("no-explanation", new Arm(all.withoutExplanation()));
        arms.put("no-runs", new Arm(all.withoutRuns()));
        arms.put("no-due", new Arm(all.withDue(Scheduler.NONE)));
        arms.put("no-calibration", new Arm(all.withoutCalibration()));
        arms.put("no-pause", new Arm(all.withoutPause()));
        arms.put(FSRS, new Arm(LearningFeatures.schedulingAlone(Scheduler.FSRS_6)));
        arms.put("leitner", new Arm(LearningFeatures.schedulingAlone(Scheduler.LEITNER)));
        arms.put("half-life", new Arm(LearningFeatures.schedulingAlone(Scheduler.HALF_LIFE)));
        arms.put(
                FSRS_EVERY_VIDEO,
                new Arm(LearningFeatures.schedulingAlone(Scheduler.FSRS_6).withEveryVideoDue()));
        arms.put("section-4-leitner", new Arm(all.withDue(Scheduler.LEITNER)));
        arms.put("section-4-half-life", new Arm(all.withDue(Scheduler.HALF_LIFE)));
        arms.put(WITHOUT_HALF_EFFECTS, new Arm(LearningFeatures.NONE, LearningEffects.PUBLISHED.halved(), 0));
        arms.put(HALF_EFFECTS, new Arm(all, LearningEffects.PUBLISHED.halved(), 0));
        arms.put(NO_INVITATION, new Arm(all, LearningEffects.PUBLISHED.withoutInvitation(), 0));
        arms.put(WITHOUT_MASSED_STUDY, new Arm(LearningFeatures.NONE, LearningEffects.PUBLISHED.withMassedStudy(), 0));
        arms.put(MASSED_STUDY, new Arm(all, LearningEffects.PUBLISHED.withMassedStudy(), 0));
        arms.put(WITHOUT_SLOW, new Arm(LearningFeatures.NONE, LearningEffects.PUBLISHED, SLOW_LOAD_SECONDS));
        arms.put(SLOW, new Arm(all, LearningEffects.PUBLISHED, SLOW_LOAD_SECONDS));
        return arms;
    }

    /// The names of the arms, in the order of the tables.
    public static List<String> armNames() {
        return List.copyOf(ARMS.keySet());
    }

    /// The arms that leave out one feature.
    public static List<String> ablations() {
        return armNames().stream().filter(each -> each.startsWith("no-")).toList();
    }

    /// What the learners of a family retained under an arm.
    ///
    /// @param right the mean number of unseen items right per learner, by seed
    /// @param gained the same above the same learners without any video, by seed
    public record Retention(String family, String arm, double[] right, double[] gained) {

        /// The gain relative to another arm.
        public ArmComparison.Ratio ratio(Retention other) {
            var bySeed = IntStream.range(0, gained.length)
                    .mapToDouble(seed -> gained[seed] / other.gained[seed])
                    .toArray();
            return new ArmComparison.Ratio(meanGained() / other.meanGained(), SampleStatistics.margin(bySeed), bySeed);
        }

        /// All items right relative to another arm, with those that learners know or guess without any video.
        public double rightRatio(Retention other) {
            return meanRight() / other.meanRight();
        }

        public double meanRight() {
            return SampleStatistics.mean(right);
        }

        public double meanGained() {
            return SampleStatistics.mean(gained);
        }
    }

    /// All arms with all families.
    public List<Retention> run() {
        return run(LearnerFamily.all(), armNames());
    }

    List<Retention> run(List<LearnerFamily> families, List<String> arms) {
        record Cell(LearnerFamily family, String arm, int seed) {}
        var cells = new ArrayList<Cell>();
        for (var family : families) {
            for (var arm : arms) {
                IntStream.range(0, seeds).forEach(seed -> cells.add(new Cell(family, arm, seed)));
            }
        }
        var rights = Parallel.map(cells, cell -> {
            if (cell.seed == 0) {
                progress.accept("retention: " + cell.family.name() + " with " + cell.arm);
            }
            return right(cell.family, cell.arm, cell.seed);
        });
        var results = new ArrayList<Retention>();
        for (int begin = 0; begin < cells.size(); begin += seeds) {
            var family = cells.get(begin).family;
            var right = rights.subList(begin, begin + seeds).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            var gained = right.clone();
            Arrays.setAll(gained, seed -> right[seed] - expectedRight(world(family, LearningEffects.PUBLISHED, seed)));
            results.add(new Retention(family.name(), cells.get(begin).arm, right, gained));
        }
        return results;
    }

    private double right(LearnerFamily family, String arm, int seed) {
        var chosen = ARMS.get(arm);
        if (chosen == null) {
            throw new IllegalArgumentException("unknown arm " + arm);
        }
        var world = world(family, chosen.effects, seed);
        var simulation = new Simulation(
                world,
                new RankerPolicy(world, true, chosen.features.calibration()),
                chosen.features,
                MINUTES_PER_DAY,
                chosen.loadSeconds);
        for (int day = 0; day < DAYS; day++) {
            simulation.day(day);
        }
        return expectedRight(world);
    }

    private World world(LearnerFamily family, LearningEffects effects, int seed) {
        return new World(2_000 + seed, family, effects, VIDEOS, learners, DAYS, VIDEOS_PER_DAY);
    }

    private static double expectedRight(World world) {
        return world.learners().stream()
                .mapToDouble(each -> each.expectedRight(TEST_HOUR))
                .average()
                .orElse(Double.NaN);
    }
}
