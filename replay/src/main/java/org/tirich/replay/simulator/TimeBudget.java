package org.tirich.replay.simulator;

/// The time of one session. Everything a learner does is charged to it, so that all arms have the same time.
final class TimeBudget {

    private static final double SECONDS_PER_HOUR = 3_600;

    private final double begin;
    private final double seconds;
    private double spent;

    /// @param begin the hour of the simulation
    TimeBudget(double begin, double seconds) {
        this.begin = begin;
        this.seconds = seconds;
    }

    boolean isOver() {
        return spent >= seconds;
    }

    /// Spends time, at most what is left.
    ///
    /// @return the seconds that were spent
    double spend(double wanted) {
        var given = Math.min(wanted, seconds - spent);
        spent = wanted >= seconds - spent ? seconds : spent + wanted;
        return given;
    }

    /// Spends time on something that has no effect when it is broken off.
    ///
    /// @return whether there was enough time
    boolean complete(double wanted) {
        return spend(wanted) >= wanted;
    }

    double spentSeconds() {
        return spent;
    }

    /// The hour of the simulation.
    double hour() {
        return begin + spent / SECONDS_PER_HOUR;
    }
}
