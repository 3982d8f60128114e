package org.tirich.starter.clip.physics;

import org.tirich.starter.clip.thing.Bazaar;
import org.tirich.starter.kit.Easing;

/// The times and positions of the balls of [WhichLandsFirst]. Elapsed time is measured in falls: 0 at the beam, 1 on
/// the
/// drum.
///
/// There are three rounds: at natural speed, flash by flash, and with five balls. Ball 0 is dropped; the others are
/// pushed sideways, ball 1 not at all and ball 4 most. Balls 1 to 3 appear in the last round only.
final class Plunge {

    static final int FLASHES = 5, BALLS = 5;
    static final double TOP = 236, DROP = Bazaar.DRUM_Y - 6 - Bazaar.BALL - TOP;
    static final double LEFT = 178, RIGHT = 286, STRIDE = 108, MIDDLE = (LEFT + RIGHT) / 2;

    // Fuse, fall, return; flashes, return; more balls, their fall, rewind.
    static final double CUT = 3.9, FALL = 1.0, BACK = 6.2, STROBE = 7.2, STEP = 0.72, MOVE = 0.5;
    static final double AGAIN = STROBE + FLASHES * STEP + 0.7, CURTAIN = AGAIN + 2.1, CURTAIN_FALL = 1.5;
    static final double HOME = CURTAIN + CURTAIN_FALL + 1.2, END = HOME + 1.65;
    static final double[] HITS = {CUT + FALL, STROBE + (FLASHES - 1) * STEP + MOVE, CURTAIN + CURTAIN_FALL};

    /// The share of the speed that is left after a landing.
    private static final double BOUNCE = 0.28;

    private Plunge() {}

    /// Time since the release, in falls.
    static double elapsed(double t) {
        if (t < STROBE) {
            return Math.max(0, t - CUT) / FALL * (1 - Easing.smooth(t, BACK, BACK + 0.9));
        }
        if (t < CURTAIN - 0.5) {
            int step = Math.clamp((int) ((t - STROBE) / STEP), 0, FLASHES - 1);
            double at = STROBE + step * STEP;
            return (step + Easing.ramp(t, at, at + MOVE)) / FLASHES * (1 - Easing.smooth(t, AGAIN, AGAIN + 0.9));
        }
        return Math.clamp((t - CURTAIN) / CURTAIN_FALL, 0, 1.6) * (1 - Easing.smooth(t, HOME, HOME + 1.1));
    }

    /// The second of flash `n`.
    static double taken(int n) {
        return STROBE + (n - 1) * STEP + MOVE;
    }

    /// The distance fallen is the square of the time; the landing is followed by one small bounce.
    static double y(double elapsed) {
        double after = elapsed - 1;
        return TOP + DROP * (after < 0 ? elapsed * elapsed : 1 - Math.max(0, 2 * BOUNCE * after - after * after));
    }

    /// The sideways speed is constant until the drum takes most of it.
    static double x(int ball, double elapsed) {
        double across = Math.min(elapsed, 1) + 0.08 * Math.clamp(elapsed - 1, 0, 2 * BOUNCE);
        return ball == 0 ? LEFT : RIGHT + (ball - 1) * STRIDE * across;
    }

    static boolean always(int ball) {
        return ball == 0 || ball == BALLS - 1;
    }

    /// The second at which another ball appears.
    static double joins(int ball) {
        return AGAIN + 0.9 + 0.3 * ball;
    }

    /// The size of a ball and its drum, from 0 to 1.
    static double there(int ball, double t) {
        return always(ball)
                ? 1
                : Easing.smooth(t, joins(ball), joins(ball) + 0.3) * (1 - Easing.smooth(t, HOME + 1, HOME + 1.5));
    }

    /// Seconds since the last landing.
    static double sinceHit(double t) {
        double since = 99;
        for (double hit : HITS) {
            since = t >= hit ? t - hit : since;
        }
        return since;
    }
}
