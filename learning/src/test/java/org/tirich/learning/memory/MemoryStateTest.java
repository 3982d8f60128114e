package org.tirich.learning.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;

/// The states are those that the reference implementations of FSRS-6 assert for its default parameters.
class MemoryStateTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void beginsWithThePublishedStabilitiesAndDifficulties() {
        var stabilities = new double[] {0.212, 1.2931, 2.3065, 8.2956};
        var difficulties = new double[] {6.4133, 5.11217071, 2.11810397, 1.0};
        for (var grade : RecallGrade.values()) {
            var memory = MemoryState.first(grade, BEGIN);
            assertThat(memory.stability()).isEqualTo(stabilities[grade.ordinal()]);
            assertThat(memory.difficulty()).isCloseTo(difficulties[grade.ordinal()], within(1e-6));
        }
    }

    @Test
    void reachesTheStateOfTheReferenceAfterSixReviews() {
        var at = BEGIN;
        var memory = MemoryState.first(RecallGrade.AGAIN, at);
        for (var days : new int[] {0, 1, 3, 8, 21}) {
            at = at.plus(Duration.ofDays(days));
            memory = memory.review(RecallGrade.GOOD, at);
        }
        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @Test
    void hasTheIntervalsOfTheReference() {
        var expected = new int[] {2, 11, 46, 163, 498};
        // The reference asks a new question again on the same day.
        var at = BEGIN.plus(Duration.ofMinutes(10));
        var memory = MemoryState.first(RecallGrade.GOOD, BEGIN).review(RecallGrade.GOOD, at);
        for (var days : expected) {
            assertThat(Duration.between(at, memory.due()).toDays()).isEqualTo(days);
            at = memory.due();
            memory = memory.review(RecallGrade.GOOD, at);
        }
    }

    @Test
    void isRecalledWithNinetyPercentAfterItsStability() {
        var memory = new MemoryState(10, 5, BEGIN);

        assertThat(memory.retrievability(BEGIN)).isEqualTo(1);
        assertThat(memory.retrievability(BEGIN.plus(Duration.ofDays(10)))).isCloseTo(0.9, within(1e-9));
        assertThat(memory.retrievability(BEGIN.minus(Duration.ofDays(400)))).isEqualTo(1);
        assertThat(memory.isDue(BEGIN.plus(Duration.ofDays(9)))).isFalse();
        assertThat(memory.isDue(BEGIN.plus(Duration.ofDays(10)))).isTrue();
    }

    @Test
    void aWrongAnswerBringsTheOutcomeBackTheNextDay() {
        var right = List.of(
                answer(Response.RIGHT, Purpose.PRACTICE, 0, false),
                answer(Response.RIGHT, Purpose.PROOF, 3, false),
                answer(Response.RIGHT, Purpose.PROOF, 14, false));
        var known = MemoryState.after(right).orElseThrow();
        var wrong = new java.util.ArrayList<>(right);
        wrong.add(answer(Response.WRONG, Purpose.PROOF, 20, false));
        var forgotten = MemoryState.after(wrong).orElseThrow();

        assertThat(known.due()).isAfter(BEGIN.plus(Duration.ofDays(40)));
        assertThat(forgotten.stability()).isLessThan(known.stability() / 4);
        assertThat(forgotten.due()).isBefore(known.due());
    }

    @Test
    void predictionsAndAnswersTakenBackLeaveNoMemory() {
        assertThat(MemoryState.after(List.of())).isEmpty();
        assertThat(MemoryState.after(List.of(
                        answer(Response.RIGHT, Purpose.PREDICTION, 0, false),
                        answer(Response.RIGHT, Purpose.PROOF, 1, true))))
                .isEmpty();
    }

    @Test
    void answersInAnyOrderLeaveTheSameMemory() {
        var answers = List.of(
                answer(Response.WRONG, Purpose.PRACTICE, 0, false),
                answer(Response.NOT_SURE, Purpose.PROOF, 1, false),
                answer(Response.RIGHT, Purpose.PROOF, 5, false));

        assertThat(MemoryState.after(answers.reversed())).isEqualTo(MemoryState.after(answers));
    }

    private static Evidence answer(Response response, Purpose purpose, int day, boolean voided) {
        return new Evidence(
                new UUID(0, day),
                "item." + day,
                "form." + day,
                "P-08-01",
                purpose,
                new AnswerFormat.Choice(4),
                response,
                true,
                new Receipt(BEGIN.plus(Duration.ofDays(day)), day),
                true,
                false,
                voided);
    }
}
