package org.tirich.replay.simulator;

/// A rule that decides when an outcome is due for review.
enum Scheduler {
    NONE,
    FSRS_6,
    LEITNER,
    HALF_LIFE;

    ReviewState first(boolean right, double hour) {
        return switch (this) {
            case NONE -> new ReviewState.LongestAgo(hour);
            case FSRS_6 -> ReviewState.Fsrs6.first(right, hour);
            case LEITNER -> ReviewState.Leitner.first(right, hour);
            case HALF_LIFE -> ReviewState.HalfLife.first(right, hour);
        };
    }
}
