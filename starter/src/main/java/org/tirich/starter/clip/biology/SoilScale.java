package org.tirich.starter.clip.biology;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A pot of soil on a scale with a needle, before mountains, for [WhereDoesWoodComeFrom].
final class SoilScale {

    static final double X = 360, SOIL = 806, PLATE = 996, HUB_X = 486, HUB_Y = 1168, NEEDLE = 128;
    private static final double RIM = 200, FOOT = 150, DIAL = 146, FULL = 200;

    private SoilScale() {}

    static void scenery(Ink ink) {
        ink.disc(610, 200, 72, Palette.SAFFRON.colour);
        Ornament.ridge(ink, 1010, 520, 9, Palette.SLOPE.towards(Palette.FOAM, 0.4));
        Ornament.ridge(ink, 1010, 270, 17, Palette.SLOPE.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.TEAL.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1006, FrameLayout.WIDTH, 280), Palette.TEAL.towards(Palette.SAFFRON, 0.34));
        Ornament.teeth(ink, 0, 1008, FrameLayout.WIDTH, 24, 10, Palette.TEAL.towards(Palette.SAFFRON, 0.34));
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        body(ink);
    }

    private static void body(Ink ink) {
        ink.fill(new RoundRectangle2D.Double(62, 1020, 596, 186, 44, 44), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(330, 994, 60, 40), Palette.WALNUT.colour);
        var face = new Arc2D.Double(HUB_X - DIAL, HUB_Y - DIAL, 2 * DIAL, 2 * DIAL, 0, 180, Arc2D.CHORD);
        ink.fill(face, Palette.CREAM.colour);
        ink.stroke(face, Ink.FIRM, Palette.SAFFRON.colour);
        for (int i = 0; i <= 4; i++) {
            double angle = angle(FULL * i / 4.0), sin = Math.sin(angle), cos = Math.cos(angle);
            ink.line(
                    HUB_X + 120 * sin,
                    HUB_Y - 120 * cos,
                    HUB_X + 134 * sin,
                    HUB_Y - 134 * cos,
                    6,
                    Palette.WALNUT.colour);
        }
    }

    /// The angle of the needle from upright, clockwise, for a mass in kilograms.
    static double angle(double kilograms) {
        return Math.toRadians(150 * (kilograms / FULL - 0.5));
    }

    /// A mark on the rim of the dial where the soil stood at the beginning.
    static void mark(Ink ink, double kilograms, double shown) {
        double angle = angle(kilograms), sin = Math.sin(angle), cos = Math.cos(angle);
        double x = HUB_X + 120 * sin, y = HUB_Y - 120 * cos, out = 46 * shown;
        ink.fill(
                Ornament.polygon(
                        x,
                        y,
                        x + out * sin - 0.6 * out * cos,
                        y - out * cos - 0.6 * out * sin,
                        x + out * sin + 0.6 * out * cos,
                        y - out * cos + 0.6 * out * sin),
                Palette.SAFFRON.colour);
    }

    static void needle(Ink ink, double kilograms) {
        double angle = angle(kilograms);
        ink.line(
                HUB_X,
                HUB_Y,
                HUB_X + NEEDLE * Math.sin(angle),
                HUB_Y - NEEDLE * Math.cos(angle),
                11,
                Palette.MADDER.colour);
        ink.disc(HUB_X, HUB_Y - 4, 20, Palette.WALNUT.colour);
    }

    /// The pot with its soil, pressed down by `pressed` units.
    static void pot(Ink ink, double pressed) {
        double top = SOIL + pressed, foot = PLATE - 12 + pressed;
        var soil = new Path2D.Double();
        soil.moveTo(X - RIM + 8, top + 24);
        soil.quadTo(X - 90, top - 16, X, top - 10);
        soil.quadTo(X + 90, top - 16, X + RIM - 8, top + 24);
        soil.closePath();
        ink.fill(soil, Palette.WALNUT.colour);
        ink.fill(
                Ornament.polygon(X - RIM + 12, top + 20, X + RIM - 12, top + 20, X + FOOT, foot, X - FOOT, foot),
                Palette.MADDER.colour);
        ink.fill(
                new RoundRectangle2D.Double(X - RIM, top + 14, 2 * RIM, 40, 20, 20),
                Palette.EMBER.towards(Palette.MADDER, 0.35));
        Ornament.chain(ink, X - 168, top + 112, 336, 6, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        ink.fill(new RoundRectangle2D.Double(130, foot, 460, 24, 20, 20), Palette.WALNUT.colour);
    }
}
