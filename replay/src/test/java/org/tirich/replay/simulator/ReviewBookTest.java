package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tirich.learning.memory.MemoryState;
import org.tirich.learning.memory.RecallGrade;

/// Reviews follow the server's rule and the product's own FSRS-6.
class ReviewBookTest {

    private static final int OTHER_SUBJECT = World.CONCEPTS_PER_SUBJECT;

    @Test
    void fsrsIsTheProductsOwn() {
        var start = Instant.parse("2026-03-01T00:00:00Z");
        var memory = MemoryState.first(RecallGrade.GOOD, start).review(RecallGrade.AGAIN, start.plusSeconds(172_800));

        var state = ReviewState.Fsrs6.first(true, 0).answered(false, 48);

        assertThat(state.memory()).isEqualTo(memory);
        assertThat(state.recall(96)).isEqualTo(memory.retrievability(start.plusSeconds(345_600)), within(1e-12));
    }

    @Test
    void aWrongAnswerIsDueTheNextDayAndARightOneLater() {
        var book = new ReviewBook(Scheduler.FSRS_6);
        book.answered(0, false, 0);
        book.answered(1, true, 0);

        assertThat(book.due(23)).isEmpty();
        assertThat(book.due(24)).containsExactly(0);
        assertThat(book.due(72)).containsExactly(0, 1);
    }

    @Test
    void theMiddleOfARunAsksWhatWasAnsweredTwentyHoursAgoAndIsMostLikelyForgotten() {
        var book = new ReviewBook(Scheduler.FSRS_6);
        book.answered(0, true, 0);
        book.answered(1, false, 5);
        book.answered(2, false, 20);

        assertThat(book.earlier(19)).isEmpty();
        assertThat(book.earlier(24)).containsExactly(0);
        assertThat(book.earlier(30)).containsExactly(1, 0);
        assertThat(book.earlier(40)).startsWith(1);
    }

    @Test
    void neighboursAreOfDifferentSubjects() {
        var book = new ReviewBook(Scheduler.FSRS_6);
        book.answered(0, false, 0);
        book.answered(1, false, 1);
        book.answered(OTHER_SUBJECT, false, 2);

        assertThat(book.due(30)).containsExactly(0, OTHER_SUBJECT, 1);
    }

    @Test
    void leitnersBoxesDoubleAndAWrongAnswerEmptiesThem() {
        var state = ReviewState.Leitner.first(true, 0);

        assertThat(state.isDue(47)).isFalse();
        assertThat(state.isDue(48)).isTrue();
        assertThat(state.answered(true, 48).isDue(48 + 95)).isFalse();
        assertThat(state.answered(true, 48).isDue(48 + 96)).isTrue();
        assertThat(state.answered(false, 48).isDue(72)).isTrue();
    }

    @Test
    void aHalfLifeIsDueWhenHalfIsForgotten() {
        var state = ReviewState.HalfLife.first(true, 0);

        assertThat(state.recall(96)).isEqualTo(0.5);
        assertThat(state.isDue(95)).isFalse();
        assertThat(state.isDue(96)).isTrue();
        assertThat(state.answered(false, 96).isDue(96 + 48)).isTrue();
    }

    @Test
    void withoutASchedulerNothingIsDue() {
        var book = new ReviewBook(Scheduler.NONE);
        book.answered(1, false, 0);
        book.answered(0, false, 2);

        assertThat(book.due(500)).isEmpty();
        assertThat(book.earlier(500)).containsExactly(1, 0);
    }

    @Test
    void aTaughtOutcomeIsDueTheNextDayUnlessItWasAnswered() {
        var book = new ReviewBook(Scheduler.FSRS_6);
        book.answered(0, true, 0);
        book.taught(0, 1);
        book.taught(1, 1);

        assertThat(book.due(26)).containsExactly(1);
    }
}
