package org.tirich.starter.clip.physics;

import org.tirich.starter.clip.thing.River;
import org.tirich.starter.kit.Burst;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A small stone that is lowered on a thread and released. It is denser than water and sinks.
///
/// @param shown the second at which it appears
/// @param taken the second at which it is pulled up again
record Pebble(double shown, double taken) {

    static final double X = 215, RADIUS = 30;
    private static final double HELD = 400, GRAVITY = 1700, SINKING = 300, REST = River.BED - RADIUS + 4;

    double released() {
        return shown + 1.2;
    }

    /// The second at which it meets the water.
    double wet() {
        return released() + Math.sqrt(2 * (River.SURFACE - HELD) / GRAVITY);
    }

    double landed() {
        return wet() + (REST - River.SURFACE) / SINKING;
    }

    /// It falls with constant acceleration, and sinks at its terminal velocity.
    private double y(double t) {
        if (t > taken) {
            return Easing.mix(REST, -2 * RADIUS, Easing.smooth(t, taken, taken + 1.2));
        }
        double since = Math.max(0, t - released());
        double lowered = Easing.mix(-2 * RADIUS, HELD, Easing.smooth(t, shown, shown + 0.9));
        return t < wet()
                ? lowered + GRAVITY * since * since / 2
                : Math.min(REST, River.SURFACE + SINKING * (t - wet()));
    }

    /// Thread and splashes.
    void backdrop(Ink ink, double t) {
        if (t < shown) {
            return;
        }
        double end = t < released() || t > taken ? y(t) : HELD - 900 * (t - released());
        ink.line(X, -20, X, Math.max(-20, end), Ink.FINE, Palette.WALNUT.colour);
        new Burst(wet(), X, River.SURFACE, 14, 9, 520, 0.8).draw(ink, t, 11, Palette.WATER.colour);
        new Burst(landed(), X, River.BED, 16, 10, 200, 0.9).draw(ink, t, 12, Palette.APRICOT.colour);
    }

    void draw(Ink ink, double t) {
        double y = y(t);
        if (y > FrameLayout.SAFE.getMinY() + RADIUS) {
            ink.disc(X, y, RADIUS, Palette.WALNUT.colour);
            ink.disc(X, y, RADIUS - 7, Palette.MIST.towards(Palette.WALNUT, 0.35));
            ink.disc(X - RADIUS / 3, y - RADIUS / 3, RADIUS / 4, Palette.PAPER.at(0.7));
        }
    }
}
