package org.tirich.starter.clip;

import org.tirich.starter.kit.Easing;

/// The motion of the balls in [TwoFalls], and the visible flashes.
final class ThrowTimeline {

    static final int FLASHES = 5;
    static final double SPEED = 98;

    // A whole fall, the flashes one by one, three throws of increasing speed, rest.
    static final double FALL = 1.25, FIRST = 0.3, WIPE = 2.5, START = 3.8, STEP = 1.3, MOVE = 0.6;
    static final double AGAIN = START + FLASHES * STEP + 1.2, ROUND = 2.5;
    static final double[] SPEEDS = {46, 72, SPEED};
    static final double END = AGAIN + SPEEDS.length * ROUND + 1.6;

    /// Time within the fall, in flashes: 0 at the start, 5 on the ground.
    static double elapsed(double t) {
        if (t < START - 0.5) {
            return FLASHES * Easing.ramp(t, FIRST, FIRST + FALL);
        }
        if (t < AGAIN) {
            double step = Math.clamp(Math.floor((t - START) / STEP), 0, FLASHES - 1);
            return step + Easing.ramp(t, START + step * STEP, START + step * STEP + MOVE);
        }
        double since = t - AGAIN - round(t) * ROUND;
        return since > ROUND ? FLASHES : FLASHES * Easing.ramp(since, 0.5, 0.5 + FALL);
    }

    private static int round(double t) {
        return Math.clamp((int) ((t - AGAIN) / ROUND), 0, SPEEDS.length - 1);
    }

    static double speed(double t) {
        return t < AGAIN ? SPEED : SPEEDS[round(t)];
    }

    /// Distance fallen, in units: the square of the time.
    static double fallen(double elapsed) {
        return elapsed * elapsed;
    }

    /// Visibility of a flash: all at the beginning and the end, otherwise from the time of the flash.
    static double seen(int n, double t) {
        if (t < START - 0.5) {
            return 1 - Easing.smooth(t, WIPE, WIPE + 0.7);
        }
        double taken =
                t < AGAIN ? Easing.ramp(t, START + n * STEP - STEP + MOVE, START + n * STEP - STEP + MOVE + 0.1) : 1;
        if (t < AGAIN || round(t) == SPEEDS.length - 1) {
            return t < AGAIN ? taken * (1 - Easing.smooth(t, AGAIN - 0.4, AGAIN)) : elapsed(t) >= n ? 1 : 0;
        }
        double since = t - AGAIN - round(t) * ROUND;
        return elapsed(t) >= n ? 1 - Easing.smooth(since, ROUND - 0.4, ROUND) : 0;
    }
}
