package org.tirich.starter.clip.physics;

import org.tirich.starter.kit.Easing;

/// The angle of a pendulum that is released at rest: gravity along the arc, integrated once in small steps without the
/// small-angle approximation.
final class Swing {

    private static final double SECONDS = 16;
    private static final int STEPS_PER_SECOND = 4800, KEPT_PER_SECOND = 120;

    private final double[] angles = new double[(int) (SECONDS * KEPT_PER_SECOND) + 1];

    /// @param length of the string in units
    /// @param start angle at the release, in radians
    /// @param gravity in units per second squared
    Swing(double length, double start, double gravity) {
        double angle = start, speed = 0, step = 1.0 / STEPS_PER_SECOND;
        int every = STEPS_PER_SECOND / KEPT_PER_SECOND;
        for (int i = 0; i < angles.length * every; i++) {
            if (i % every == 0) {
                angles[i / every] = angle;
            }
            speed -= gravity / length * Math.sin(angle) * step;
            angle += speed * step;
        }
    }

    /// The angle `since` seconds after the release.
    double angle(double since) {
        double place = Math.clamp(since * KEPT_PER_SECOND, 0, angles.length - 1.001);
        int i = (int) place;
        return Easing.mix(angles[i], angles[i + 1], place - i);
    }

    /// Seconds from the release until the lowest point has been passed `n` times.
    double passed(int n) {
        int found = 0;
        for (int i = 1; i < angles.length; i++) {
            if (angles[i - 1] > 0 != angles[i] > 0 && ++found == n) {
                double share = angles[i - 1] / (angles[i - 1] - angles[i]);
                return (i - 1 + share) / KEPT_PER_SECOND;
            }
        }
        throw new IllegalArgumentException("passes fewer than " + n + " times");
    }
}
