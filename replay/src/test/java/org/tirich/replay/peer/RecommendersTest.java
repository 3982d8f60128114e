package org.tirich.replay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tirich.replay.Methods;
import org.tirich.replay.SyntheticLogs;
import org.tirich.replay.data.Impression;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.LogSplit;
import org.tirich.replay.protocol.Metric;
import org.tirich.replay.protocol.TrainingLog;

class RecommendersTest {

    private static final int USERS = 40;
    private static final int ITEMS = 12;
    private static final TrainingLog TRAINING = random();

    @Test
    void popularityCountsUsersAndAgreesWithRankSys() {
        var ours = scores(new Popularity().fit(TRAINING, Map.of()), 0);
        var theirs = scores(RankSys.popularity().fit(TRAINING, Map.of()), 0);

        assertThat(ours).isEqualTo(theirs);
        for (int item = 0; item < ITEMS; item++) {
            assertThat(ours[item]).isEqualTo(usersOf(item).size());
        }
    }

    @Test
    void recentPopularityHalvesWithEachHalfLife() {
        var log = List.of(SyntheticLogs.liked(0, 0, 0), SyntheticLogs.liked(1, 0, 2), SyntheticLogs.liked(0, 1, 4));

        var scorer = new RecentPopularity()
                .fit(new TrainingLog(SyntheticLogs.dataset(2, 3, log), log), Map.of("half_life_days", 2.0));

        assertThat(scores(scorer, 0, 3)).containsExactly(new float[] {0.25f + 0.5f, 1, 0}, within(1e-6f));
    }

    @Test
    void easeIsTheClosedFormOfItsPaper() {
        var inverse = naiveInverse(gram(3));

        var scorer = new Ease().fit(TRAINING, Map.of("lambda", 3.0, "met", 0.0));

        for (int user = 0; user < USERS; user++) {
            var found = scores(scorer, user);
            for (int item = 0; item < ITEMS; item++) {
                double expected = 0;
                for (int liked : TRAINING.positives(user)) {
                    expected += liked == item ? 0 : -inverse[liked][item] / inverse[item][item];
                }
                assertThat((double) found[item]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @Test
    void itemNeighboursSumShrunkCosines() {
        var scorer = new ItemNeighbours().fit(TRAINING, Map.of("k", (double) ITEMS, "shrink", 2.0));

        var found = scores(scorer, 1);
        for (int item = 0; item < ITEMS; item++) {
            double expected = 0;
            for (int liked : TRAINING.positives(1)) {
                if (liked != item) {
                    var both = new ArrayList<>(usersOf(item));
                    both.retainAll(usersOf(liked));
                    expected += both.size()
                            / (Math.sqrt(usersOf(item).size()
                                            * (double) usersOf(liked).size())
                                    + 2);
                }
            }
            assertThat((double) found[item]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void itemNeighboursWithoutShrinkageAgreeWithRankSys() {
        var ours = new ItemNeighbours().fit(TRAINING, Map.of("k", (double) ITEMS, "shrink", 0.0));
        var theirs = RankSys.itemBased().fit(TRAINING, Map.of("k", (double) ITEMS));

        for (int user = 0; user < USERS; user++) {
            assertThat(scores(ours, user)).containsExactly(scores(theirs, user), within(1e-5f));
        }
    }

    @Test
    void itemNeighboursKeepOnlyTheNearest() {
        var log = List.of(
                SyntheticLogs.liked(0, 0, 0),
                SyntheticLogs.liked(0, 1, 0),
                SyntheticLogs.liked(1, 0, 0),
                SyntheticLogs.liked(1, 1, 0),
                SyntheticLogs.liked(1, 2, 0));
        var training = new TrainingLog(SyntheticLogs.dataset(3, 3, log), log);

        var scorer = new ItemNeighbours().fit(training, Map.of("k", 1.0, "shrink", 0.0));

        // Items 0 and 1 are nearest to each other; item 2 is nearest to item 0, the first of two ties.
        assertThat(scores(scorer, 1, 3)).containsExactly(new float[] {1 + (float) Math.sqrt(0.5), 1, 0}, within(1e-6f));
    }

    @Test
    void alsScoresAreNearOneForPositivesAndLowElsewhere() {
        var scorer = new ImplicitAls().fit(TRAINING, Map.of("unobserved", 0.03, "lambda", 0.001));

        for (int user = 0; user < USERS; user++) {
            var found = scores(scorer, user);
            var taken = new boolean[ITEMS];
            for (int item : TRAINING.positives(user)) {
                taken[item] = true;
            }
            for (int item = 0; item < ITEMS; item++) {
                if (taken[item]) {
                    assertThat(found[item]).isBetween(0.7f, 1.1f);
                } else {
                    assertThat(found[item]).isBetween(-0.4f, 0.6f);
                }
            }
        }
    }

    @Test
    void aBlendWithWeightZeroIsTheFirstMethod() {
        var neighbours = Map.of("k", (double) ITEMS, "shrink", 2.0);
        var blend = new BlendedRecommender(new ItemNeighbours(), neighbours, new Popularity(), Map.of());
        var first = scores(new ItemNeighbours().fit(TRAINING, neighbours), 1);
        var second = scores(new Popularity().fit(TRAINING, Map.of()), 1);

        var without = scores(blend.fit(TRAINING, Map.of("weight", 0.0)), 1);
        var with = scores(blend.fit(TRAINING, Map.of("weight", 0.5)), 1);

        for (int item = 0; item < ITEMS; item++) {
            assertThat(without[item]).isEqualTo(first[item] / highest(first), within(1e-6f));
            assertThat(with[item])
                    .isEqualTo(first[item] / highest(first) + 0.5f * second[item] / highest(second), within(1e-6f));
        }
    }

    private static float highest(float[] scores) {
        float highest = 0;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }

    @Test
    void everyMethodFindsThePlantedPatternDeterministically() {
        var split = planted();
        double popular = TunedRecommender.on(split, new Popularity()).test().mean(Metric.NDCG10);
        for (var method : Methods.all().recommenders()) {
            var found = TunedRecommender.on(split, method).test();
            var again = TunedRecommender.on(split, method).test();

            assertThat(found.values(Metric.NDCG10)).as(method.name()).isEqualTo(again.values(Metric.NDCG10));
            if (!method.name().contains("popularity") && !method.name().equals("recent")) {
                assertThat(found.mean(Metric.NDCG10)).as(method.name()).isGreaterThan(1.3 * popular);
            }
        }
    }

    @Test
    void gridsHaveSimilarSizes() {
        assertThat(Methods.all().recommenders())
                .extracting(method -> method.grid().size())
                .containsOnly(1, 6);
    }

    /// Two groups of users, each of which sees and likes one half of the items.
    private static LogSplit planted() {
        var random = new SplittableRandom(9);
        var log = new ArrayList<Impression>();
        for (int day = 0; day < 6; day++) {
            for (int user = 0; user < 60; user++) {
                for (int shown = 0; shown < 2; shown++) {
                    log.add(SyntheticLogs.liked(user, user % 2 * 20 + random.nextInt(20), day));
                }
            }
        }
        return LogSplit.byDay(SyntheticLogs.dataset(60, 40, log), SyntheticLogs.day(4), SyntheticLogs.day(5));
    }

    private static TrainingLog random() {
        var random = new SplittableRandom(4);
        var log = new ArrayList<Impression>();
        for (int number = 0; number < 300; number++) {
            int item = (int) (ITEMS * Math.pow(random.nextDouble(), 2));
            log.add(SyntheticLogs.impression(random.nextInt(USERS), item, 0, random.nextInt(3) > 0));
        }
        return new TrainingLog(SyntheticLogs.dataset(USERS, ITEMS, log), log);
    }

    private static List<Integer> usersOf(int item) {
        var users = new ArrayList<Integer>();
        for (int user = 0; user < USERS; user++) {
            for (int liked : TRAINING.positives(user)) {
                if (liked == item) {
                    users.add(user);
                }
            }
        }
        return users;
    }

    private static double[][] gram(double lambda) {
        var gram = new double[ITEMS][ITEMS];
        for (int user = 0; user < USERS; user++) {
            for (int one : TRAINING.positives(user)) {
                for (int other : TRAINING.positives(user)) {
                    gram[one][other]++;
                }
            }
        }
        for (int item = 0; item < ITEMS; item++) {
            gram[item][item] += lambda;
        }
        return gram;
    }

    /// Solves column by column with the Gauss-Seidel method.
    private static double[][] naiveInverse(double[][] matrix) {
        int size = matrix.length;
        var inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            var solution = new double[size];
            for (int sweep = 0; sweep < 20_000; sweep++) {
                for (int row = 0; row < size; row++) {
                    double rest = row == column ? 1 : 0;
                    for (int other = 0; other < size; other++) {
                        rest -= other == row ? 0 : matrix[row][other] * solution[other];
                    }
                    solution[row] = rest / matrix[row][row];
                }
            }
            for (int row = 0; row < size; row++) {
                inverse[row][column] = solution[row];
            }
        }
        return inverse;
    }

    private static float[] scores(ItemScorer scorer, int user) {
        return scores(scorer, user, ITEMS);
    }

    private static float[] scores(ItemScorer scorer, int user, int items) {
        var scores = new float[items];
        scorer.score(user, scores);
        return scores;
    }
}
