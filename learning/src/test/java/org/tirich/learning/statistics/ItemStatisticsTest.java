package org.tirich.learning.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tirich.learning.statistics.ItemStatistics.Flag;

class ItemStatisticsTest {

    private static final String WRONG = "M-06-02.larger-number-larger-piece";

    @Test
    void countsSharesAndTakesTheMedianTime() {
        var attempts = List.of(
                attempt(1, "item", ItemAttempt.RIGHT, 10),
                attempt(2, "item", WRONG, 20),
                attempt(3, "item", WRONG, 30),
                attempt(4, "item", ItemAttempt.NOT_SURE, 40),
                attempt(5, "item", ItemAttempt.RIGHT, -5));

        var item = statistics(attempts, "item");

        assertThat(item.facility()).isEqualTo(0.4);
        assertThat(item.shares()).isEqualTo(Map.of(ItemAttempt.RIGHT, 0.4, WRONG, 0.4, ItemAttempt.NOT_SURE, 0.2));
        assertThat(item.medianTime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(item.discrimination()).isEmpty();
        assertThat(item.ableShares()).isEmpty();
        assertThat(item.flags()).isEmpty();
    }

    @Test
    void onlyTheFirstAttemptOfALearnerCounts() {
        var attempts = new ArrayList<ItemAttempt>();
        attempts.add(attempt(1, "item", WRONG, 10));
        for (int again = 0; again < 50; again++) {
            attempts.add(attempt(1, "item", ItemAttempt.RIGHT, 1));
        }

        assertThat(statistics(attempts, "item").facility()).isZero();
        assertThat(statistics(attempts, "item").learners()).isEqualTo(1);
    }

    /// Forty learners: those with three of three others right are right here, those with none are wrong.
    @Test
    void discriminationIsTheCorrelationWithTheRest() {
        var attempts = new ArrayList<ItemAttempt>();
        for (int learner = 0; learner < 40; learner++) {
            var able = learner % 2 == 0;
            for (var other : List.of("a", "b", "c")) {
                attempts.add(attempt(learner, other, able ? ItemAttempt.RIGHT : WRONG, 10));
            }
            attempts.add(attempt(learner, "good", able ? ItemAttempt.RIGHT : WRONG, 10));
            attempts.add(attempt(learner, "bad", able ? WRONG : ItemAttempt.RIGHT, 10));
            attempts.add(attempt(learner, "even", learner % 4 < 2 ? ItemAttempt.RIGHT : WRONG, 10));
        }
        var all = ItemStatistics.of(attempts);

        // The others of "even" are a, b, c, good and bad: only bad is against the rest.
        assertThat(statistics(attempts, "good").discrimination().orElseThrow()).isGreaterThan(0.85);
        assertThat(statistics(attempts, "bad").discrimination().orElseThrow()).isLessThan(-0.85);
        assertThat(statistics(attempts, "even").discrimination().orElseThrow()).isEqualTo(0, within(1e-9));
        assertThat(all).containsOnlyKeys("a", "b", "c", "good", "bad", "even");
        assertThat(statistics(attempts, "bad").flags())
                .containsExactlyInAnyOrder(Flag.WRONG_BEATS_RIGHT, Flag.NEGATIVE_DISCRIMINATION);
        assertThat(statistics(attempts, "good").flags()).isEmpty();
    }

    /// Against a correlation that was computed by another way: means and standard deviations.
    @Test
    void discriminationEqualsThePointBiserialFormula() {
        var random = new Random(14);
        var attempts = new ArrayList<ItemAttempt>();
        var rest = new double[60];
        var right = new boolean[60];
        for (int learner = 0; learner < 60; learner++) {
            var ability = random.nextDouble();
            var score = 0;
            for (int other = 0; other < 7; other++) {
                var isRight = random.nextDouble() < ability;
                score += isRight ? 1 : 0;
                attempts.add(attempt(learner, "other-" + other, isRight ? ItemAttempt.RIGHT : WRONG, 10));
            }
            rest[learner] = score / 7.0;
            right[learner] = random.nextDouble() < ability;
            attempts.add(attempt(learner, "item", right[learner] ? ItemAttempt.RIGHT : WRONG, 10));
        }

        assertThat(statistics(attempts, "item").discrimination().orElseThrow())
                .isEqualTo(pointBiserial(rest, right), within(1e-9));
    }

    private static double pointBiserial(double[] rest, boolean[] right) {
        double n = rest.length;
        double p = 0;
        double sum = 0;
        double squares = 0;
        double sumRight = 0;
        for (int at = 0; at < rest.length; at++) {
            sum += rest[at];
            squares += rest[at] * rest[at];
            if (right[at]) {
                p += 1 / n;
                sumRight += rest[at];
            }
        }
        var deviation = Math.sqrt(squares / n - sum / n * (sum / n));
        var meanRight = sumRight / (p * n);
        var meanWrong = (sum - sumRight) / ((1 - p) * n);
        return (meanRight - meanWrong) / deviation * Math.sqrt(p * (1 - p));
    }

    /// A wrong key: able learners choose what it calls wrong.
    @Test
    void aWrongKeyIsFlagged() {
        var attempts = new ArrayList<ItemAttempt>();
        var random = new Random(3);
        for (int learner = 0; learner < 200; learner++) {
            var ability = 0.3 + 0.6 * random.nextDouble();
            for (int other = 0; other < 8; other++) {
                attempts.add(attempt(
                        learner, "other-" + other, random.nextDouble() < ability ? ItemAttempt.RIGHT : WRONG, 10));
            }
            var knows = random.nextDouble() < ability;
            attempts.add(attempt(learner, "rekeyed", knows ? WRONG : ItemAttempt.RIGHT, 10));
        }

        assertThat(statistics(attempts, "rekeyed").flags()).contains(Flag.WRONG_BEATS_RIGHT);
        for (int other = 0; other < 8; other++) {
            assertThat(statistics(attempts, "other-" + other).flags()).doesNotContain(Flag.WRONG_BEATS_RIGHT);
        }
    }

    /// An item that many ask about without guessing is hard, not wrongly keyed.
    @Test
    void notSureIsNoWrongOption() {
        var attempts = new ArrayList<ItemAttempt>();
        for (int learner = 0; learner < 60; learner++) {
            for (var other : List.of("a", "b", "c")) {
                attempts.add(attempt(learner, other, learner < 20 ? ItemAttempt.RIGHT : WRONG, 10));
            }
            attempts.add(attempt(learner, "hard", learner < 5 ? ItemAttempt.RIGHT : ItemAttempt.NOT_SURE, 10));
        }

        assertThat(statistics(attempts, "hard").flags()).containsExactly(Flag.TOO_HARD);
    }

    @Test
    void facilityIsFlaggedFromThirtyLearnersOn() {
        var attempts = new ArrayList<ItemAttempt>();
        for (int learner = 0; learner < 29; learner++) {
            attempts.add(attempt(learner, "easy", ItemAttempt.RIGHT, 10));
        }
        assertThat(statistics(attempts, "easy").flags()).isEmpty();

        attempts.add(attempt(29, "easy", ItemAttempt.RIGHT, 10));
        assertThat(statistics(attempts, "easy").flags()).containsExactly(Flag.TOO_EASY);
    }

    @Test
    void withoutDifferencesThereIsNoDiscriminationAndNoAbleGroup() {
        var attempts = new ArrayList<ItemAttempt>();
        for (int learner = 0; learner < 50; learner++) {
            for (var item : List.of("a", "b", "c", "d")) {
                attempts.add(attempt(learner, item, ItemAttempt.RIGHT, 10));
            }
        }

        assertThat(statistics(attempts, "a").discrimination()).isEmpty();
        assertThat(statistics(attempts, "a").ableShares()).isEmpty();
        assertThat(ItemStatistics.of(List.of())).isEmpty();
    }

    @Test
    void anAttemptNamesItsItemAndItsAnswer() {
        assertThatThrownBy(() -> attempt(1, " ", WRONG, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attempt(1, "item", "", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ItemStatistics statistics(List<ItemAttempt> attempts, String item) {
        var found = ItemStatistics.of(attempts).get(item);
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static ItemAttempt attempt(int learner, String item, String answer, int seconds) {
        return new ItemAttempt(new UUID(0, learner), item, answer, Duration.ofSeconds(seconds));
    }
}
