package org.tirich.starter.clip.chemistry;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WillTheJarGetLighter]: a balance with two pans, brass weights, and a jar with paper, fire and smoke.
final class Tarazu {

    static final double X = FrameLayout.CENTRE_X, Y = 452, ARM = 172, HANG = 520, PAN = 118, FLOOR = 1110;
    static final double JAR_HALF = 96, JAR_HEIGHT = 320;

    private Tarazu() {}

    static void scenery(Ink ink) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                double x = 120 + 240 * column, y = 190 + 260 * row;
                Ornament.star(ink, x, y, 58, Palette.CLAY.towards(Palette.EMBER, 0.1), Palette.SOOT.colour);
            }
        }
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR, FrameLayout.WIDTH, 170), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR, FrameLayout.WIDTH, 14), Palette.SAFFRON.colour);
        Ornament.teeth(ink, 0, FLOOR + 14, FrameLayout.WIDTH, -44, 9, Palette.CREAM.colour);
        Ornament.chain(ink, 0, FLOOR + 120, FrameLayout.WIDTH, 9, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        ink.fill(Ornament.polygon(X - 15, Y, X + 15, Y, X + 22, FLOOR, X - 22, FLOOR), Palette.APRICOT.colour);
        ink.fill(
                Ornament.polygon(X - 90, FLOOR, X - 60, FLOOR - 34, X + 60, FLOOR - 34, X + 90, FLOOR),
                Palette.APRICOT.colour);
    }

    /// The height of the end of the beam, tilted clockwise by `tilt` radians.
    static double end(int side, double tilt) {
        return Y + side * ARM * Math.sin(tilt);
    }

    static double panX(int side, double tilt) {
        return X + side * ARM * Math.cos(tilt);
    }

    static double panY(int side, double tilt) {
        return end(side, tilt) + HANG;
    }

    static void beam(Ink ink, double tilt) {
        ink.line(panX(-1, tilt), end(-1, tilt), panX(1, tilt), end(1, tilt), 22, Palette.SAFFRON.colour);
        ink.line(X, Y, X + 74 * Math.sin(tilt), Y - 74 * Math.cos(tilt), Ink.BOLD, Palette.CREAM.colour);
        ink.fill(Ornament.nuqta(X, Y, 30), Palette.CREAM.colour);
        ink.fill(Ornament.nuqta(X, Y, 14), Palette.MADDER.colour);
    }

    static void pan(Ink ink, int side, double tilt) {
        double x = panX(side, tilt), top = end(side, tilt), y = panY(side, tilt);
        ink.line(x, top, x - PAN, y, Ink.FINE, Palette.CREAM.colour);
        ink.line(x, top, x + PAN, y, Ink.FINE, Palette.CREAM.colour);
        var bowl = new Path2D.Double();
        bowl.moveTo(x - PAN, y);
        bowl.quadTo(x - 0.8 * PAN, y + 58, x, y + 58);
        bowl.quadTo(x + 0.8 * PAN, y + 58, x + PAN, y);
        bowl.closePath();
        ink.fill(bowl, Palette.SAFFRON.colour);
        ink.line(x - PAN, y, x + PAN, y, Ink.BOLD, Palette.APRICOT.colour);
    }

    /// Brass weights that balance the jar.
    static void weights(Ink ink, double x, double y) {
        for (int i = 0; i < 3; i++) {
            double half = 84 - 22 * i, foot = y - 8 - 84 * i;
            ink.fill(new RoundRectangle2D.Double(x - half, foot - 82, 2 * half, 82, 22, 22), Palette.WALNUT.colour);
            ink.fill(
                    new RoundRectangle2D.Double(x - half + 5, foot - 77, 2 * half - 10, 72, 18, 18),
                    Palette.SAFFRON.towards(Palette.EMBER, 0.35));
            ink.fill(Ornament.nuqta(x, foot - 41, 22), Palette.MADDER.colour);
        }
        ink.disc(x, y - 274, 18, Palette.APRICOT.colour);
    }

    /// The glass and the lid, `lifted` units above its place.
    static void jar(Ink ink, double x, double foot, double lifted) {
        double top = foot - JAR_HEIGHT;
        var glass = new RoundRectangle2D.Double(x - JAR_HALF, top, 2 * JAR_HALF, JAR_HEIGHT, 60, 60);
        ink.fill(glass, Palette.PAPER.at(0.1));
        ink.stroke(glass, 10, Palette.PAPER.colour);
        ink.line(x - 66, top + 60, x - 66, foot - 110, 12, Palette.PAPER.at(0.45));
        double y = top - 22 - lifted;
        ink.fill(new RoundRectangle2D.Double(x - 84, y - 16, 168, 36, 18, 18), Palette.APRICOT.colour);
        ink.fill(new RoundRectangle2D.Double(x - 26, y - 36, 52, 26, 16, 16), Palette.APRICOT.colour);
    }

    /// Paper that shrinks to ash.
    static void paper(Ink ink, double x, double foot, double burnt) {
        double s = 1 - 0.75 * burnt, y = foot - 12;
        var sheet = new Path2D.Double();
        double[] out = {1, 0.8, 1.05, 0.84, 0.98, 0.78, 1.02, 0.86, 0.95, 0.8};
        for (int i = 0; i < out.length; i++) {
            double a = 2 * Math.PI * i / out.length, px = x + 68 * s * out[i] * Math.cos(a);
            double py = y - 62 * s * (1 - burnt * 0.6) + 62 * s * (1 - burnt * 0.6) * out[i] * Math.sin(a);
            if (i == 0) {
                sheet.moveTo(px, py);
            } else {
                sheet.lineTo(px, py);
            }
        }
        sheet.closePath();
        ink.fill(sheet, Palette.CREAM.towards(Palette.MIST, 0.9 * burnt));
        ink.line(x - 30 * s, y - 70 * s, x + 16 * s, y - 44 * s, 6, Palette.APRICOT.at(1 - burnt));
        ink.line(x + 30 * s, y - 88 * s, x + 4 * s, y - 60 * s, 6, Palette.APRICOT.at(1 - burnt));
    }

    static void flames(Ink ink, double x, double foot, double strength, double t) {
        if (strength < 0.02) {
            return;
        }
        for (int layer = 0; layer < 2; layer++) {
            for (int i = -1; i <= 1; i++) {
                double flicker = Math.sin(19 * t + 2 * i), fx = x + 44 * i;
                double height = strength * ((layer == 0 ? 236 : 150) - 50 * Math.abs(i) + 16 * flicker);
                double half = (layer == 0 ? 38 : 22) * Math.min(1, 2 * strength);
                var flame = new Path2D.Double();
                flame.moveTo(fx, foot - 12);
                flame.curveTo(
                        fx - 1.5 * half, foot - 20, fx - half, foot - 0.5 * height, fx + 9 * flicker, foot - height);
                flame.curveTo(fx + half, foot - 0.5 * height, fx + 1.5 * half, foot - 20, fx, foot - 12);
                flame.closePath();
                ink.fill(flame, layer == 0 ? Palette.EMBER.colour : Palette.SAFFRON.colour);
            }
        }
    }
}
