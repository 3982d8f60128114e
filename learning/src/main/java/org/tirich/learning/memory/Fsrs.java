package org.tirich.learning.memory;

import java.time.Duration;
import java.time.Instant;

/// The Free Spaced Repetition Scheduler, version 6, with its published default parameters: difficulty, stability and
/// retrievability of a memory (Ye, Su and Cao, *A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
/// Scheduling*, 2022; parameters of FSRS-6 as the Open Spaced Repetition project published them). Reviews on the same
/// day
/// use its short-term formula.
final class Fsrs {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double MIN_STABILITY = 0.001;
    private static final double MIN_DIFFICULTY = 1;
    private static final double MAX_DIFFICULTY = 10;

    private static final double DECAY = -W[20];

    /// So that the retrievability is .9 when the elapsed time equals the stability.
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

    private Fsrs() {}

    static MemoryState first(RecallGrade grade, Instant at) {
        return new MemoryState(W[grade.ordinal()], clampDifficulty(initialDifficulty(grade)), at);
    }

    static MemoryState review(MemoryState memory, RecallGrade grade, Instant at) {
        var days = days(memory.reviewed(), at);
        var stability = days < 1
                ? sameDay(memory.stability(), grade)
                : grade == RecallGrade.AGAIN
                        ? forgotten(memory, retrievability(memory.stability(), days))
                        : recalled(memory, grade, retrievability(memory.stability(), days));
        return new MemoryState(Math.max(MIN_STABILITY, stability), nextDifficulty(memory.difficulty(), grade), at);
    }

    /// Whole days, as the reference counts them.
    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    /// @param stability in days
    static double retrievability(double stability, double days) {
        return Math.pow(1 + FACTOR * days / stability, DECAY);
    }

    /// The days until the retrievability has fallen to a value.
    static double interval(double stability, double retrievability) {
        return stability / FACTOR * (Math.pow(retrievability, 1 / DECAY) - 1);
    }

    private static double sameDay(double stability, RecallGrade grade) {
        var growth = Math.exp(W[17] * (value(grade) - value(RecallGrade.GOOD) + W[18])) * Math.pow(stability, -W[19]);
        return stability * (grade.compareTo(RecallGrade.GOOD) >= 0 ? Math.max(1, growth) : growth);
    }

    private static double recalled(MemoryState memory, RecallGrade grade, double retrievability) {
        var hard = grade == RecallGrade.HARD ? W[15] : 1;
        var easy = grade == RecallGrade.EASY ? W[16] : 1;
        return memory.stability()
                * (1
                        + Math.exp(W[8])
                                * (11 - memory.difficulty())
                                * Math.pow(memory.stability(), -W[9])
                                * Math.expm1((1 - retrievability) * W[10])
                                * hard
                                * easy);
    }

    private static double forgotten(MemoryState memory, double retrievability) {
        var longTerm = W[11]
                * Math.pow(memory.difficulty(), -W[12])
                * (Math.pow(memory.stability() + 1, W[13]) - 1)
                * Math.exp((1 - retrievability) * W[14]);
        return Math.min(longTerm, memory.stability() / Math.exp(W[17] * W[18]));
    }

    private static double initialDifficulty(RecallGrade grade) {
        return W[4] - Math.exp(W[5] * (value(grade) - 1)) + 1;
    }

    private static double nextDifficulty(double difficulty, RecallGrade grade) {
        var change = -W[6] * (value(grade) - value(RecallGrade.GOOD));
        var damped = difficulty + change * (MAX_DIFFICULTY - difficulty) / 9;
        return clampDifficulty(W[7] * initialDifficulty(RecallGrade.EASY) + (1 - W[7]) * damped);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.clamp(difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY);
    }

    /// From 1 to 4, as the formulas count.
    private static int value(RecallGrade grade) {
        return grade.ordinal() + 1;
    }
}
