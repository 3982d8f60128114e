package org.tirich.starter.clip.physics;

import org.tirich.starter.kit.Easing;

/// The depth of a block that falls into water: gravity, buoyancy of the submerged part, and drag, integrated once in
/// small steps.
final class Floater {

    private static final double GRAVITY = 1700, SECONDS = 12;
    private static final int STEPS_PER_SECOND = 2400, KEPT_PER_SECOND = 60;

    private final double[] depths = new double[(int) (SECONDS * KEPT_PER_SECOND) + 1];
    private final double start;
    private double wetAt = SECONDS;

    /// @param density relative to water
    /// @param start depth of the foot at the release; negative in the air
    Floater(double height, double density, double start) {
        this.start = start;
        double depth = start, speed = 0;
        for (int i = 0; i < depths.length * STEPS_PER_SECOND / KEPT_PER_SECOND; i++) {
            if (i % (STEPS_PER_SECOND / KEPT_PER_SECOND) == 0) {
                depths[i * KEPT_PER_SECOND / STEPS_PER_SECOND] = depth;
            }
            double wet = Math.clamp(depth / height, 0, 1);
            // The inertia includes the water that moves with the block (added mass).
            double inertia = 1 + 0.3 * wet / density;
            double force = GRAVITY * (1 - wet / density) - 5.5 * wet * speed;
            speed += force / inertia / STEPS_PER_SECOND;
            depth += speed / STEPS_PER_SECOND;
            wetAt = depth >= 0 ? Math.min(wetAt, i / (double) STEPS_PER_SECOND) : wetAt;
        }
    }

    /// Depth of the foot `since` seconds after the release.
    double depth(double since) {
        if (since <= 0) {
            return start;
        }
        double place = Math.min(since * KEPT_PER_SECOND, depths.length - 1.001);
        int i = (int) place;
        return Easing.mix(depths[i], depths[i + 1], place - i);
    }

    /// Seconds from the release to the water.
    double wetAt() {
        return wetAt;
    }
}
