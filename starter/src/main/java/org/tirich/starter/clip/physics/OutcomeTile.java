package org.tirich.starter.clip.physics;

import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// An outcome that is offered before the two balls fall: one of them lands first, or both land together.
enum OutcomeTile {
    LEFT_FIRST(true, false),
    RIGHT_FIRST(false, true),
    BOTH(true, true);
    private static final double HALF = 78, Y = 560, FIRST_X = 252, PITCH = 172;

    private final boolean leftDown;
    private final boolean rightDown;

    OutcomeTile(boolean leftDown, boolean rightDown) {
        this.leftDown = leftDown;
        this.rightDown = rightDown;
    }

    /// The second at which the tile is highlighted.
    double offered() {
        return 0.5 + 0.8 * ordinal();
    }

    /// The tiles leave before the fall and return at the end.
    void draw(Ink ink, double t) {
        double order = 0.1 * ordinal(), in = Plunge.END - 0.9 + order;
        double shown = t < Plunge.BACK ? 1 - Easing.windUp(t, 2.9 + order, 3.5 + order) : Easing.land(t, in, in + 0.5);
        double hop = 1 + 0.12 * Math.sin(Math.PI * Easing.ramp(t, offered(), offered() + 0.45));
        if (t >= Plunge.BACK && t < in || shown < 0.05) {
            return;
        }
        double scale = shown * hop, half = HALF * scale, x = FIRST_X + PITCH * ordinal();
        ink.fill(tile(x, half, 0, 30), Palette.MADDER.colour);
        ink.fill(tile(x, half, 9, 20), Palette.CREAM.colour);
        ball(ink, x - 34 * scale, scale, leftDown);
        ball(ink, x + 34 * scale, scale, rightDown);
    }

    private static RoundRectangle2D tile(double x, double half, double rim, double corner) {
        double width = Math.max(0, 2 * half - 2 * rim), height = Math.max(0, 3 * half - 2 * rim);
        return new RoundRectangle2D.Double(x - width / 2, Y - height / 2, width, height, corner, corner);
    }

    private static void ball(Ink ink, double x, double scale, boolean down) {
        ink.line(
                x - 22 * scale,
                Y + 84 * scale,
                x + 22 * scale,
                Y + 84 * scale,
                Ink.BOLD * scale,
                Palette.INDIGO.colour);
        ink.disc(x, Y + (down ? 54 : -54) * scale, 23 * scale, Palette.MADDER.colour);
    }
}
