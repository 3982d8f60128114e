package org.tirich.starter.clip.physics;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [LeverBalance]: a field, a plank on a drum of wood, and sacks of equal weight.
final class Lever {

    static final double X = FrameLayout.CENTRE_X, Y = 950, STEP = 57, HALF = 322, SACK = 62, GROUND = 1070;

    private Lever() {}

    static void scenery(Ink ink) {
        ink.disc(616, 148, 66, Palette.SAFFRON.colour);
        Ornament.ridge(ink, GROUND + 6, 470, 17, Palette.SLOPE.towards(Palette.FOAM, 0.35));
        Ornament.ridge(ink, GROUND + 6, 250, 3, Palette.SLOPE.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.INDIGO.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, GROUND, FrameLayout.WIDTH, 280), Palette.TEAL.colour);
        Ornament.teeth(ink, 0, GROUND + 62, FrameLayout.WIDTH, 48, 9, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, GROUND + 62, FrameLayout.WIDTH, 14), Palette.CREAM.colour);
        ink.fill(new Rectangle2D.Double(0, GROUND + 76, FrameLayout.WIDTH, 210), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, GROUND + 142, FrameLayout.WIDTH, 9, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(Ornament.polygon(X, Y + 10, X + 92, GROUND + 8, X - 92, GROUND + 8), Palette.WALNUT.colour);
        ink.fill(Ornament.nuqta(X, Y + 78, 26), Palette.APRICOT.colour);
    }

    /// Marks at each step, drawn in the turned plank.
    static void plank(Ink ink) {
        ink.fill(new RoundRectangle2D.Double(X - HALF, Y - 14, 2 * HALF, 28, 14, 14), Palette.MADDER.colour);
        for (int step = -5; step <= 5; step++) {
            if (step != 0) {
                ink.fill(Ornament.nuqta(X + STEP * step, Y, 9), Palette.CREAM.colour);
            }
        }
        ink.disc(X, Y, 20, Palette.SAFFRON.colour);
    }

    /// A sack with its foot at `foot`.
    static void sack(Ink ink, double x, double foot) {
        double half = SACK / 2, top = foot - SACK;
        ink.fill(new RoundRectangle2D.Double(x - half, top, SACK, SACK, 24, 24), Palette.WALNUT.colour);
        ink.fill(
                new RoundRectangle2D.Double(x - half + 5, top + 5, SACK - 10, SACK - 10, 18, 18),
                Palette.APRICOT.colour);
        ink.fill(Ornament.nuqta(x, foot - half, 17), Palette.INDIGO.colour);
    }

    static void rope(Ink ink, double x, double end) {
        ink.line(x, -20, x, end, Ink.FIRM, Palette.WALNUT.colour);
    }

    static AffineTransform tilted(double tilt) {
        return AffineTransform.getRotateInstance(tilt, X, Y);
    }

    /// A unit of weight times arm.
    static void unit(Ink ink, double x, double y, double size, Palette colour) {
        ink.fill(new RoundRectangle2D.Double(x - size / 2, y - size / 2, size, size, 14, 14), colour.colour);
    }
}
