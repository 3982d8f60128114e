package org.tirich.starter.kit;

import java.awt.Color;
import java.util.Random;

/// Drops, dust or petals thrown up at one moment, each on a parabola of its own. An impact is visible with it when
/// the sound is off.
///
/// @param at the second of the impact
/// @param width how far to both sides of (`x`, `y`) the particles start
/// @param speed of the fastest particle, upwards, in units per second
/// @param seconds lifetime
public record Burst(double at, double x, double y, double width, int count, double speed, double seconds) {

    private static final double GRAVITY = 1500;

    /// Exposure time of a particle in seconds, so that it is drawn as a short streak.
    private static final double STREAK = 0.03;

    public void draw(Ink ink, double t, double radius, Color colour) {
        double since = t - at;
        if (since < 0 || since > seconds) {
            return;
        }
        var random = new Random(count);
        double left = 1 - Easing.smooth(since, 0.4 * seconds, seconds);
        for (int i = 0; i < count; i++) {
            double side = 2 * random.nextDouble() - 1, rise = speed * (0.35 + 0.65 * random.nextDouble());
            double size = radius * left * (0.45 + 0.55 * random.nextDouble());
            double past = Math.max(0, since - STREAK);
            if (height(since, rise) > -size && size > 1) {
                double x1 = x + side * (width + 0.55 * speed * past), x2 = x + side * (width + 0.55 * speed * since);
                ink.line(x1, y - height(past, rise), x2, y - height(since, rise), 2 * size, colour);
            }
        }
    }

    private static double height(double since, double rise) {
        return rise * since - GRAVITY * since * since / 2;
    }
}
