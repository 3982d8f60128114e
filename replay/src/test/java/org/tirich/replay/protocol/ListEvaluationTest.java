package org.tirich.replay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tirich.replay.SyntheticLogs;
import org.tirich.replay.data.Impression;

class ListEvaluationTest {

    @Test
    void discountsLowerRanks() {
        var list = new int[] {7, 3, 9};

        assertThat(ListEvaluation.ndcg(list, Set.of(7))).isEqualTo(1);
        assertThat(ListEvaluation.ndcg(list, Set.of(3))).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-12));
        assertThat(ListEvaluation.ndcg(list, Set.of(7, 9))).isCloseTo((1 + 0.5) / (1 + 0.6309297536), within(1e-9));
        assertThat(ListEvaluation.ndcg(list, Set.of(1))).isZero();
        assertThat(ListEvaluation.ndcg(list, Set.of())).isNaN();
    }

    @Test
    void gainUsesTheFirstTenAndRecallTheFirstTwenty() {
        var list = IntStream.range(0, 30).toArray();

        assertThat(ListEvaluation.ndcg(list, Set.of(10))).isZero();
        assertThat(ListEvaluation.recall(list, Set.of(19, 20))).isEqualTo(0.5);
        var many = IntStream.range(0, 40).boxed().collect(Collectors.toSet());
        assertThat(ListEvaluation.recall(list, many)).isEqualTo(1);
    }

    @Test
    void excludesSeenItemsAndBreaksTiesByPopularity() {
        var top = new TopItems(new int[] {1, 5, 3, 0});
        var nothing = new boolean[4];

        assertThat(top.of(new float[] {0, 0, 0, 0}, nothing, 3)).containsExactly(1, 2, 0);
        assertThat(top.of(new float[] {0, 0, 0, 2}, nothing, 3)).containsExactly(3, 1, 2);
        assertThat(top.of(new float[] {9, 9, 0, 2}, new boolean[] {true, false, false, false}, 2))
                .containsExactly(1, 3);
        assertThat(top.of(new float[] {1, Float.NEGATIVE_INFINITY, 0, 0}, nothing, 4))
                .containsExactly(0, 2, 3);
        assertThatThrownBy(() -> top.of(new float[] {1, Float.NaN, 0, 0}, nothing, 4))
                .hasMessageContaining("item 1 is not a number");
    }

    @Test
    void computesAllMetrics() {
        // Item 0 has ten users and is not cold; items 1 and 2 are. User 0 has six positives and is not cold.
        var before = new ArrayList<Impression>();
        IntStream.range(0, 10).forEach(user -> before.add(SyntheticLogs.liked(user + 2, 0, 0)));
        IntStream.range(3, 9).forEach(item -> before.add(SyntheticLogs.liked(0, item, 0)));
        var training = new TrainingLog(SyntheticLogs.dataset(12, 40, before), before);
        var truth = new GroundTruth(Map.of(0, List.of(0, 1), 1, List.of(2)));

        var card = new ListEvaluation(training, truth).score((_, scores) -> {
            scores[2] = 3;
            scores[1] = 2;
        });

        double second = Math.log(2) / Math.log(3);
        assertThat(card.values(Metric.NDCG10)[0]).isCloseTo((second + 0.5) / (1 + second), within(1e-12));
        assertThat(card.values(Metric.NDCG10)[1]).isEqualTo(1);
        assertThat(card.values(Metric.RECALL20)).containsExactly(1, 1);
        assertThat(card.values(Metric.COLD_ITEM_RECALL20)).containsExactly(1, 1);
        assertThat(card.values(Metric.COLD_USER_NDCG10)).containsExactly(Double.NaN, 1);
        assertThat(card.mean(Metric.COLD_USER_NDCG10)).isEqualTo(1);
    }

    @Test
    void giniMeasuresConcentration() {
        assertThat(new Scorecard(Map.of(), new int[] {3, 3, 3, 3}).gini()).isZero();
        var one = new Scorecard(Map.of(), new int[] {0, 12, 0, 0});
        assertThat(one.gini()).isCloseTo(0.75, within(1e-12));
        assertThat(one.coverage()).isEqualTo(0.25);
    }
}
