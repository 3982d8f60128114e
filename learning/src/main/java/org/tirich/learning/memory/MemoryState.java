package org.tirich.learning.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Response;

/// The memory of an outcome.
///
/// @param stability the days after which it is recalled with a probability of .9
/// @param difficulty from 1 to 10
/// @param reviewed the time of the last answer
public record MemoryState(double stability, double difficulty, Instant reviewed) {

    /// An outcome is due when the probability of recalling it has fallen to this.
    public static final double RETENTION = 0.9;

    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    /// The memory that answers to one outcome have left; empty without an answer. A right answer is graded as *good*, a
    /// wrong one and *not sure* as *again*. Predictions count nothing, and neither do answers that were taken back.
    ///
    /// @param answers of one learner to one outcome, in any order
    public static Optional<MemoryState> after(List<Evidence> answers) {
        MemoryState memory = null;
        var counted = answers.stream()
                .filter(answer -> answer.purpose() != Purpose.PREDICTION && !answer.voided())
                .sorted(Comparator.comparing(Evidence::receipt))
                .toList();
        for (var answer : counted) {
            var grade = answer.response() == Response.RIGHT ? RecallGrade.GOOD : RecallGrade.AGAIN;
            memory = memory == null
                    ? first(grade, answer.receipt().at())
                    : memory.review(grade, answer.receipt().at());
        }
        return Optional.ofNullable(memory);
    }

    public static MemoryState first(RecallGrade grade, Instant at) {
        return Fsrs.first(grade, at);
    }

    /// A review before the last one counts as one at the same time.
    public MemoryState review(RecallGrade grade, Instant at) {
        return Fsrs.review(this, grade, at.isBefore(reviewed) ? reviewed : at);
    }

    /// The probability that it is recalled at a time.
    public double retrievability(Instant at) {
        var days = Math.max(0, Duration.between(reviewed, at).toSeconds() / SECONDS_PER_DAY);
        return Fsrs.retrievability(stability, days);
    }

    /// When it is due. The reference reviews in whole days, and never on the day of the last answer.
    public Instant due() {
        var days = Math.max(1, Math.round(Fsrs.interval(stability, RETENTION)));
        return reviewed.plus(Duration.ofDays(days));
    }

    public boolean isDue(Instant at) {
        return !due().isAfter(at);
    }
}
