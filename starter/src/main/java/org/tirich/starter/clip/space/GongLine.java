package org.tirich.starter.clip.space;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [HowFarWasTheQuake]: three gongs in a line from the source of an earthquake, and bars for the time
/// between its two waves.
final class GongLine {

    static final int GONGS = 3;
    static final double X = 176, SOURCE_Y = 1076, STEP = 262, RADIUS = 74, BAR_X = 300, BAR = 116;

    private GongLine() {}

    static void scenery(Ink ink) {
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.INDIGO.colour, Palette.EMBER.colour);
        for (int i = 0; i < 4; i++) {
            double y = 430 + 262 * i;
            ink.fill(
                    Ornament.polygon(0, y, 240, y - 46, 480, y + 22, 720, y - 30, 720, 1280, 0, 1280),
                    Palette.CREAM.towards(Palette.HAZE, 0.25 + 0.2 * i));
        }
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.WALNUT.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.EMBER.colour, Palette.CREAM.colour);
        ink.dashes(X, SOURCE_Y - 60, X, y(GONGS), Ink.FIRM, Palette.WALNUT.colour);
        for (int steps = 1; steps <= GONGS; steps++) {
            house(ink, X, y(steps), 1);
        }
    }

    /// An open house, in whose middle a gong hangs.
    static void house(Ink ink, double x, double y, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.scale(size, size);
        ink.fill(new Rectangle2D.Double(-100, -84, 200, 182), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(-90, -84, 180, 172), Palette.CREAM.colour);
        ink.fill(Ornament.polygon(-124, -82, 0, -150, 124, -82), Palette.TEAL.colour);
        g.setTransform(before);
    }

    /// The height of a gong that is `steps` steps from the source.
    static double y(int steps) {
        return SOURCE_Y - STEP * steps;
    }

    /// A gong on its hook, which swings by an angle in radians.
    static void gong(Ink ink, int steps, double swing) {
        var g = ink.g();
        var before = g.getTransform();
        double y = y(steps);
        ink.disc(X, y - RADIUS - 20, 15, Palette.WALNUT.colour);
        g.transform(AffineTransform.getRotateInstance(swing, X, y - RADIUS - 20));
        ink.line(X, y - RADIUS - 20, X, y - RADIUS, Ink.FIRM, Palette.WALNUT.colour);
        ink.disc(X, y, RADIUS, Palette.WALNUT.colour);
        ink.disc(X, y, RADIUS - 8, Palette.SAFFRON.colour);
        Ornament.star(ink, X, y, 0.5 * RADIUS, Palette.MADDER.colour, Palette.SAFFRON.colour);
        g.setTransform(before);
    }

    /// The crack at the source.
    static void source(Ink ink, double size) {
        if (size < 0.02) {
            return;
        }
        double[] radii = {1, 0.36, 0.86, 0.4, 1.05, 0.38, 0.8, 0.42, 1, 0.36, 0.9, 0.4, 0.85, 0.38, 1, 0.4};
        var xy = new double[2 * radii.length];
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * i / radii.length + 0.3;
            xy[2 * i] = X + 88 * size * radii[i] * Math.cos(angle);
            xy[2 * i + 1] = SOURCE_Y + 88 * size * radii[i] * Math.sin(angle);
        }
        ink.fill(Ornament.polygon(xy), Palette.MADDER.colour);
        crack(ink, X, SOURCE_Y, Math.min(1, size));
    }

    /// A crack in the ground.
    static void crack(Ink ink, double x, double y, double size) {
        double[] ways = {-124, 12, -78, -20, -40, 24, 0, -18, 42, 22, 82, -16, 124, 14};
        for (int i = 0; i + 3 < ways.length; i += 2) {
            ink.line(
                    x + size * ways[i],
                    y + size * ways[i + 1],
                    x + size * ways[i + 2],
                    y + size * ways[i + 3],
                    17 * Math.min(1, size + 0.3),
                    Palette.WALNUT.colour);
        }
    }

    /// The bar of the time between both waves, in units of the nearest gong.
    static void bar(Ink ink, int steps, double gap, boolean ended, double strength) {
        double y = y(steps);
        if (gap > 0) {
            ink.fill(new RoundRectangle2D.Double(BAR_X, y - 30, BAR * gap, 60, 14, 14), Palette.INDIGO.at(strength));
        }
        ink.line(BAR_X, y - 46, BAR_X, y + 46, Ink.BOLD, Palette.INDIGO.at(strength));
        if (ended) {
            ink.line(BAR_X + BAR * gap, y - 46, BAR_X + BAR * gap, y + 46, 20, Palette.MADDER.at(strength));
        }
    }

    /// One unit in the bar of a gong.
    static void unit(Ink ink, int steps, int unit, double strength) {
        if (strength > 0.02) {
            double x = BAR_X + BAR * unit;
            ink.stroke(
                    new RoundRectangle2D.Double(x + 12, y(steps) - 20, BAR - 24, 40, 12, 12),
                    7,
                    Palette.CREAM.at(strength));
        }
    }

    static void outline(Ink ink, int steps, double strength) {
        double y = y(steps);
        ink.stroke(
                new RoundRectangle2D.Double(BAR_X - 8, y - 58, BAR * steps + 22, 116, 22, 22),
                Ink.FIRM,
                Palette.WALNUT.at(strength));
    }

    static void wave(Ink ink, double radius, boolean first, double strength) {
        if (radius > 10 && strength > 0.02) {
            var colour = first ? Palette.INDIGO.at(0.8 * strength) : Palette.MADDER.at(0.8 * strength);
            ink.ring(X, SOURCE_Y, radius, (first ? 9 : 20) * Easing.mix(0.7, 1.3, strength), colour);
        }
    }
}
