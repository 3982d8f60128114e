package org.tirich.starter.clip.physics;

import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A beam on a wedge, with marks at equal steps and cubes of equal weight. It is drawn level; callers rotate
/// it.
final class Lever {

    static final double X = FrameLayout.CENTRE_X, Y = 470;
    private static final double ARM = 72, CUBE = 62;

    private Lever() {}

    static void stand(Ink ink) {
        var wedge = new Path2D.Double();
        wedge.moveTo(X, Y + 4);
        wedge.lineTo(X + 66, Y + 130);
        wedge.lineTo(X - 66, Y + 130);
        wedge.closePath();
        ink.fill(wedge, Palette.MIST.colour);
        ink.line(60, Y + 136, 660, Y + 136, Ink.BOLD, Palette.SLATE.colour);
    }

    static void beam(Ink ink) {
        ink.line(X - 4.25 * ARM, Y, X + 4.25 * ARM, Y, 20, Palette.PAPER.colour);
        for (int step = -4; step <= 4; step++) {
            double x = X + step * ARM;
            ink.line(x, Y - 5, x, Y + 5, Ink.FIRM, Palette.DUSK.colour);
        }
    }

    /// Sliding weights keep their size; added ones fall from above, removed ones rise.
    static void stack(Ink ink, int side, Load before, Load now, double change, Palette hue) {
        double x = X + side * ARM * Easing.mix(before.arm(), now.arm(), change);
        for (int k = 0; k < Math.max(before.weights(), now.weights()); k++) {
            double there = k < before.weights() && k < now.weights() ? 1 : k < now.weights() ? change : 1 - change;
            double y = Y - 10 - (k + 0.5) * (CUBE + 3) - 60 * (1 - there);
            var cube = new RoundRectangle2D.Double(x - CUBE / 2, y - CUBE / 2, CUBE, CUBE, 14, 14);
            ink.fill(cube, hue.at(there));
        }
        // A line along the arm shows the measured distance.
        ink.line(X + side * 22, Y + 24, x, Y + 24, Ink.FIRM, hue.colour);
        ink.line(x, Y + 14, x, Y + 34, Ink.FIRM, hue.colour);
    }
}
