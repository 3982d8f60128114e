package org.tirich.starter.clip.mathematics;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A coin with a star on one side and bars on the other, and towers of coins, for [WhatFollowsFiveHeads].
final class RupeeCoin {

    static final double FOOT = 1122, TOWER = 112, UNIT = 1.28;
    private static final double EDGE = 50 * UNIT;

    private RupeeCoin() {}

    static void scenery(Ink ink) {
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.SAFFRON.colour);
        var shade = Palette.RAIN.towards(Palette.MINT, 0.07);
        Ornament.star(ink, 360, 690, 250, shade, shade);
        ink.fill(new Rectangle2D.Double(0, FOOT, FrameLayout.WIDTH, 160), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, FOOT, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        draw(ink, 176, 1180, 46, true, 1);
        draw(ink, 544, 1180, 46, false, 1);
        Ornament.teeth(ink, 0, FrameLayout.HEIGHT, FrameLayout.WIDTH, 34, 10, Palette.SAFFRON.colour);
    }

    static Palette hue(boolean star) {
        return star ? Palette.SAFFRON : Palette.MINT;
    }

    /// A coin seen at an angle: `open` is 1 from the front and 0 from the edge.
    static void draw(Ink ink, double x, double y, double radius, boolean star, double open) {
        if (radius < 2) {
            return;
        }
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getTranslateInstance(x, y));
        double thick = 0.16 * radius * Math.sqrt(1 - open * open), flat = Math.max(open, 0.04);
        ink.fill(ellipse(0, thick, radius, radius * flat), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(-radius, -0.01, 2 * radius, thick), Palette.WALNUT.colour);
        g.scale(1, flat);
        ink.disc(0, 0, radius, Palette.WALNUT.colour);
        ink.disc(0, 0, 0.94 * radius, hue(star).colour);
        motif(ink, radius, star);
        g.setTransform(before);
    }

    private static void motif(Ink ink, double radius, boolean star) {
        if (star) {
            Ornament.star(ink, 0, 0, 0.7 * radius, Palette.MADDER.colour, Palette.SAFFRON.colour);
        } else {
            for (int i = -1; i <= 1; i++) {
                double half = radius * (i == 0 ? 0.56 : 0.42);
                ink.line(-half, 0.36 * i * radius, half, 0.36 * i * radius, 0.17 * radius, Palette.TEAL.colour);
            }
        }
    }

    private static Ellipse2D ellipse(double x, double y, double a, double b) {
        return new Ellipse2D.Double(x - a, y - b, 2 * a, 2 * b);
    }

    /// The top of a tower of coins.
    static double top(double count) {
        return FOOT - 16 - count * UNIT;
    }

    /// A tower of coins. Fifty coins are as high as one stripe.
    static void tower(Ink ink, double x, double count, boolean star) {
        double top = top(count), foot = FOOT - 16;
        ink.fill(ellipse(x, foot, TOWER, 24), Palette.WALNUT.colour);
        if (count <= 0) {
            return;
        }
        ink.fill(ellipse(x, foot, TOWER - 4, 20), hue(star).colour);
        ink.fill(new Rectangle2D.Double(x - TOWER, top, 2 * TOWER, foot - top), hue(star).colour);
        for (double y = foot - EDGE; y > top; y -= EDGE) {
            ink.fill(
                    new Rectangle2D.Double(x - TOWER, y - 4, 2 * TOWER, 8),
                    hue(star).towards(Palette.WALNUT, 0.55));
        }
        ink.fill(ellipse(x, top, TOWER, 24), Palette.WALNUT.colour);
        ink.fill(ellipse(x, top, TOWER - 7, 18), hue(star).towards(Palette.PAPER, 0.35));
    }
}
