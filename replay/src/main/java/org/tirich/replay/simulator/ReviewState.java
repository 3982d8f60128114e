package org.tirich.replay.simulator;

import java.time.Instant;
import org.tirich.learning.memory.MemoryState;
import org.tirich.learning.memory.RecallGrade;

/// What a scheduler knows of one outcome of one learner.
sealed interface ReviewState {

    /// The state after another answer.
    ReviewState answered(boolean right, double hour);

    boolean isDue(double hour);

    /// The estimated probability of recalling it, or a number that has the same order.
    double recall(double hour);

    /// The hour of the last answer.
    double last();

    /// The product's own FSRS-6.
    record Fsrs6(MemoryState memory, double last) implements ReviewState {

        private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

        static Fsrs6 first(boolean right, double hour) {
            return new Fsrs6(MemoryState.first(grade(right), at(hour)), hour);
        }

        @Override
        public Fsrs6 answered(boolean right, double hour) {
            return new Fsrs6(memory.review(grade(right), at(hour)), hour);
        }

        @Override
        public boolean isDue(double hour) {
            return memory.isDue(at(hour));
        }

        @Override
        public double recall(double hour) {
            return memory.retrievability(at(hour));
        }

        private static RecallGrade grade(boolean right) {
            return right ? RecallGrade.GOOD : RecallGrade.AGAIN;
        }

        private static Instant at(double hour) {
            return START.plusMillis(Math.round(hour * 3_600_000));
        }
    }

    /// Leitner's boxes, each with twice the interval of the one before. A wrong answer leads to the first box.
    record Leitner(int box, double last) implements ReviewState {

        private static final int MAX_BOX = 5;

        static Leitner first(boolean right, double hour) {
            return new Leitner(right ? 1 : 0, hour);
        }

        @Override
        public Leitner answered(boolean right, double hour) {
            return new Leitner(right ? Math.min(MAX_BOX, box + 1) : 0, hour);
        }

        @Override
        public boolean isDue(double hour) {
            return hour - last >= intervalHours();
        }

        @Override
        public double recall(double hour) {
            return 1 / (1 + (hour - last) / intervalHours());
        }

        private double intervalHours() {
            return 24.0 * (1 << box);
        }
    }

    /// A half-life that a right answer doubles and a wrong one halves, as in the ranking engine's model of a learner;
    /// due
    /// when half is forgotten.
    record HalfLife(double hours, double last) implements ReviewState {

        private static final double INITIAL_HOURS = 48;
        private static final double MIN_HOURS = 6;

        static HalfLife first(boolean right, double hour) {
            return new HalfLife(INITIAL_HOURS, hour).answered(right, hour);
        }

        @Override
        public HalfLife answered(boolean right, double hour) {
            return new HalfLife(Math.max(MIN_HOURS, hours * (right ? 2 : 0.5)), hour);
        }

        @Override
        public boolean isDue(double hour) {
            return hour - last >= hours;
        }

        @Override
        public double recall(double hour) {
            return Math.pow(2, -(hour - last) / hours);
        }
    }

    /// No scheduler: nothing is ever due, and the longest ago comes first.
    record LongestAgo(double last) implements ReviewState {

        @Override
        public LongestAgo answered(boolean right, double hour) {
            return new LongestAgo(hour);
        }

        @Override
        public boolean isDue(double hour) {
            return false;
        }

        @Override
        public double recall(double hour) {
            return 1 / (1 + hour - last);
        }
    }
}
