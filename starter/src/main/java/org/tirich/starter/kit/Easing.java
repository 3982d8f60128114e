package org.tirich.starter.kit;

/// Easing functions for transitions.
public final class Easing {

    private Easing() {}

    public static double clamp(double share) {
        return Math.clamp(share, 0.0, 1.0);
    }

    public static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /// 0 before `from`, 1 after `to`, linear in between.
    public static double ramp(double t, double from, double to) {
        return clamp((t - from) / (to - from));
    }

    /// The same with a smooth start and end.
    public static double smooth(double t, double from, double to) {
        double s = ramp(t, from, to);
        return s * s * (3 - 2 * s);
    }

    /// The same with a small overshoot at the end.
    public static double land(double t, double from, double to) {
        double s = ramp(t, from, to) - 1;
        return 1 + 2.2 * s * s * s + 1.2 * s * s;
    }

    /// Rises over `fade` seconds from `from` and falls over `fade` seconds before `to`.
    public static double window(double t, double from, double to, double fade) {
        return smooth(t, from, from + fade) * (1 - smooth(t, to - fade, to));
    }

    /// An impulse at `at` that decays in about `seconds`; 0 before it.
    public static double pulse(double t, double at, double seconds) {
        return t < at ? 0 : Math.exp(-4 * (t - at) / seconds);
    }

    /// Like [#smooth], but moves a tenth of the way back first, which announces the motion.
    public static double windUp(double t, double from, double to) {
        double s = ramp(t, from, to);
        return s < 0.5 ? 2 * s * s * (7.18 * s - 2.59) : 1 - 4 * Math.pow(1 - s, 3);
    }

    /// A decaying oscillation that starts at `at` with 0 and is largest after a quarter of `period`.
    public static double swing(double t, double at, double period, double seconds) {
        return pulse(t, at, seconds) * Math.sin(2 * Math.PI * (t - at) / period);
    }
}
