package org.tirich.starter.clip.engineering;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhereToAimThePanel]: the Sun, parallel rays, a panel on a roof, and lamps.
///
/// The Sun stands so that three, four and five are the sides of every right triangle of ray and horizon.
final class SunRoof {

    static final double X = 404, Y = 700, HALF = 200, ROOF = 1000, LAMP_Y = 1128;

    /// The direction of the rays, and the distance between two of them.
    static final double ALONG_X = 0.8, ALONG_Y = 0.6, SPACING = 40;

    static final int RAYS = 10;
    private static final double LIMIT = 0.999;

    private SunRoof() {}

    static void scenery(Ink ink) {
        Ornament.ridge(ink, ROOF + 10, 230, 31, Palette.CLAY.towards(Palette.EMBER, 0.14));
        ink.disc(124, 196, 116, Palette.EMBER.at(0.4));
        ink.disc(124, 196, 88, Palette.SAFFRON.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, ROOF, FrameLayout.WIDTH, 280), Palette.MADDER.towards(Palette.SOOT, 0.45));
        ink.fill(new Rectangle2D.Double(0, ROOF, FrameLayout.WIDTH, 14), Palette.APRICOT.colour);
        Ornament.chain(ink, 0, ROOF + 50, FrameLayout.WIDTH, 10, Palette.APRICOT.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1226, FrameLayout.WIDTH, 54), Palette.INDIGO.colour);
        ink.fill(Ornament.polygon(X - 16, Y, X + 16, Y, X + 46, ROOF, X - 46, ROOF), Palette.APRICOT.colour);
    }

    /// The distance of a ray from the middle of the panel, across the rays.
    static double across(int ray) {
        return (ray - (RAYS - 1) / 2.0) * SPACING;
    }

    /// Half the width of the light that the panel takes, at an angle in radians.
    static double taken(double angle) {
        return HALF * Math.abs(ALONG_X * Math.sin(angle) - ALONG_Y * Math.cos(angle));
    }

    static boolean hits(int ray, double angle) {
        return Math.abs(across(ray)) < LIMIT * taken(angle);
    }

    static int hits(double angle) {
        int hits = 0;
        for (int ray = 0; ray < RAYS; ray++) {
            hits += hits(ray, angle) ? 1 : 0;
        }
        return hits;
    }

    /// The way along a ray from the middle line to the panel.
    static double reach(int ray, double angle) {
        double a = across(ray) / (ALONG_X * Math.sin(angle) - ALONG_Y * Math.cos(angle));
        return a * (ALONG_X * Math.cos(angle) + ALONG_Y * Math.sin(angle));
    }

    static double rayX(int ray, double along) {
        return X - ALONG_Y * across(ray) + ALONG_X * along;
    }

    static double rayY(int ray, double along) {
        return Y + ALONG_X * across(ray) + ALONG_Y * along;
    }

    /// All rays; those that miss the panel go on to the roof.
    static void rays(Ink ink, double angle) {
        for (int ray = -5; ray < RAYS + 5; ray++) {
            boolean hit = hits(ray, angle);
            double ground = (ROOF - Y - ALONG_X * across(ray)) / ALONG_Y, end = hit ? reach(ray, angle) : ground;
            var colour = hit ? Palette.SAFFRON.colour : Palette.SAFFRON.at(0.22);
            ink.line(rayX(ray, -900), rayY(ray, -900), rayX(ray, end), rayY(ray, end), Ink.FINE, colour);
        }
    }

    static void panel(Ink ink, double angle, double heat) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getRotateInstance(angle, X, Y));
        ink.fill(new RoundRectangle2D.Double(X - HALF, Y, 2 * HALF, 36, 12, 12), Palette.CREAM.colour);
        for (int i = 0; i < 5; i++) {
            var cell = Palette.INDIGO.towards(Palette.EMBER, 0.75 * heat);
            ink.fill(new Rectangle2D.Double(X - HALF + 8 + 77.5 * i, Y + 7, 70, 22), cell);
        }
        g.setTransform(before);
        ink.disc(X, Y + 10, 20, Palette.SAFFRON.colour);
    }

    static void lamp(Ink ink, int number, double lit) {
        double x = 72 + 64 * number;
        ink.disc(x, LAMP_Y, 28, Palette.APRICOT.colour);
        ink.disc(x, LAMP_Y, 22, Palette.SOOT.towards(Palette.SAFFRON, lit));
        ink.fill(Ornament.nuqta(x, LAMP_Y, 11), Palette.CLAY.towards(Palette.PAPER, lit));
        ink.fill(new Rectangle2D.Double(x - 11, LAMP_Y + 26, 22, 14), Palette.APRICOT.colour);
    }

    /// Hot air that rises under the panel, three waves.
    static void heat(Ink ink, double t, double strength) {
        for (int i = 0; i < 3 && strength > 0.02; i++) {
            double x = X - 130 + 130 * i, foot = ROOF - 14;
            var wave = new Path2D.Double();
            wave.moveTo(x, foot);
            for (int k = 1; k <= 12; k++) {
                double y = foot - 17 * k * strength;
                wave.lineTo(x + 17 * Math.sin(0.9 * k - 5 * t), y);
            }
            ink.stroke(wave, Ink.BOLD, Palette.EMBER.at(Easing.clamp(strength)));
        }
    }
}
