package org.tirich.starter.clip.mathematics;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [HowMuchDripsInAnHour]: a tap over a ledge, drops, a clock, a spoon, a jug and a bucket.
final class DrippingTap {

    static final double X = 360, SPOUT = 296, LEDGE = 848, CLOCK_X = 578, CLOCK_Y = 214, CLOCK = 98;

    /// The height of a vessel in its own units, with its foot at 0.
    static final double JUG = 400, BUCKET = 400;

    private DrippingTap() {}

    static void scenery(Ink ink) {
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.INDIGO.colour, Palette.SAFFRON.colour);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                Ornament.star(
                        ink,
                        120 + 240 * column,
                        190 + 190 * row,
                        62,
                        Palette.NOON.towards(Palette.SLOPE, 0.42),
                        Palette.NOON.colour);
            }
        }
        ink.fill(new Rectangle2D.Double(0, LEDGE, FrameLayout.WIDTH, 44), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, LEDGE + 24, FrameLayout.WIDTH, 12, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, LEDGE - 10, FrameLayout.WIDTH, 14), Palette.CREAM.colour);
        ink.fill(new Rectangle2D.Double(0, 1206, FrameLayout.WIDTH, 80), Palette.MADDER.colour);
        Ornament.teeth(ink, 0, 1280, FrameLayout.WIDTH, 44, 10, Palette.SAFFRON.colour);
        tap(ink);
    }

    private static void tap(Ink ink) {
        var brass = Palette.SAFFRON.towards(Palette.EMBER, 0.3);
        var spout = new Path2D.Double();
        spout.moveTo(-20, 172);
        spout.lineTo(270, 172);
        spout.quadTo(X, 172, X, 258);
        ink.stroke(spout, 84, Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(X - 52, 240, 104, 56), Palette.WALNUT.colour);
        ink.stroke(spout, 68, brass);
        ink.fill(new Rectangle2D.Double(X - 44, 246, 88, 42), Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(60, 116, 34, 112), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(184, 92, 40, 60), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(118, 66, 172, 40, 40, 40), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(125, 73, 158, 26, 26, 26), Palette.MADDER.colour);
        ink.line(20, 156, 250, 156, 8, Palette.CREAM.at(0.7));
    }

    /// A drop whose round end has its middle at (`x`, `y`).
    static void drop(Ink ink, double x, double y, double radius) {
        var drop = new Path2D.Double();
        drop.moveTo(x, y - 2.1 * radius);
        drop.curveTo(x + 0.3 * radius, y - 1.3 * radius, x + radius, y - 0.7 * radius, x + radius, y);
        drop.curveTo(x + radius, y + 1.33 * radius, x - radius, y + 1.33 * radius, x - radius, y);
        drop.curveTo(x - radius, y - 0.7 * radius, x - 0.3 * radius, y - 1.3 * radius, x, y - 2.1 * radius);
        ink.fill(drop, Palette.TEAL.colour);
        ink.disc(x - 0.36 * radius, y - 0.1 * radius, 0.2 * radius, Palette.NOON.colour);
    }

    /// A clock with one hand, `turn` of the way around, and the share of the hour that has passed.
    static void clock(Ink ink, double x, double y, double radius, double turn, double passed) {
        ink.disc(x, y, radius, Palette.INDIGO.colour);
        ink.disc(x, y, 0.87 * radius, Palette.FOAM.colour);
        if (passed > 0) {
            double r = 0.87 * radius;
            ink.fill(
                    new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 90, -360 * passed, Arc2D.PIE), Palette.APRICOT.colour);
        }
        for (int i = 0; i < 12; i++) {
            double sin = Math.sin(Math.PI * i / 6), cos = Math.cos(Math.PI * i / 6), from = i % 3 == 0 ? 0.62 : 0.72;
            ink.line(
                    x + from * radius * sin,
                    y - from * radius * cos,
                    x + 0.76 * radius * sin,
                    y - 0.76 * radius * cos,
                    i % 3 == 0 ? 8 : 5,
                    Palette.INDIGO.colour);
        }
        double angle = 2 * Math.PI * turn;
        ink.line(
                x,
                y,
                x + 0.66 * radius * Math.sin(angle),
                y - 0.66 * radius * Math.cos(angle),
                12,
                Palette.MADDER.colour);
        ink.disc(x, y, 0.13 * radius, Palette.MADDER.colour);
    }

    /// A glass jug of one litre with a mark for each tenth, filled to a share.
    static void jug(Ink ink, double x, double foot, double size, double filled) {
        double half = 150 * size, height = JUG * size, full = 380 * size;
        ink.stroke(
                new Arc2D.Double(
                        x + half - 60 * size, foot - 0.82 * height, 150 * size, 0.55 * height, -90, 180, Arc2D.OPEN),
                20 * Math.max(size, 0.5),
                Palette.INDIGO.colour);
        var body = new RoundRectangle2D.Double(x - half, foot - height, 2 * half, height, 40 * size, 40 * size);
        ink.fill(body, Palette.FOAM.colour);
        if (filled > 0) {
            ink.fill(
                    new RoundRectangle2D.Double(
                            x - half, foot - full * filled, 2 * half, full * filled, 30 * size, 30 * size),
                    Palette.WATER.colour);
        }
        ink.stroke(body, Math.max(12 * size, 7), Palette.INDIGO.colour);
        for (int i = 1; i <= 10; i++) {
            double y = foot - full * i / 10, long1 = (i % 5 == 0 ? 96 : 58) * size;
            ink.line(x - half + 8, y, x - half + long1, y, Math.max(7 * size, 3.5), Palette.INDIGO.colour);
        }
    }

    /// A bucket of twenty litres, filled to a share.
    static void bucket(Ink ink, double x, double foot, double size, double filled) {
        double rim = 205 * size, base = 140 * size, height = BUCKET * size;
        double level = foot - height * Math.min(filled, 1), wide = base + (rim - base) * Math.min(filled, 1);
        ink.stroke(
                new Arc2D.Double(x - rim, foot - 1.24 * height, 2 * rim, 0.5 * height, 0, 180, Arc2D.OPEN),
                Math.max(11 * size, 6),
                Palette.WALNUT.colour);
        ink.fill(
                Ornament.polygon(x - rim, foot - height, x + rim, foot - height, x + base, foot, x - base, foot),
                Palette.FOAM.colour);
        if (filled > 0) {
            ink.fill(
                    Ornament.polygon(x - wide, level, x + wide, level, x + base, foot, x - base, foot),
                    Palette.WATER.colour);
        }
        ink.stroke(
                Ornament.polygon(x - rim, foot - height, x + rim, foot - height, x + base, foot, x - base, foot),
                Math.max(13 * size, 7),
                Palette.MADDER.colour);
        double band = foot - 0.5 * height, half = 0.5 * (rim + base);
        ink.line(x - half, band, x + half, band, Math.max(13 * size, 7), Palette.MADDER.colour);
    }

    /// A spoon, full.
    static void spoon(Ink ink, double x, double y, double size) {
        ink.line(x + 30 * size, y - 26 * size, x + 170 * size, y - 176 * size, 30 * size, Palette.WALNUT.colour);
        ink.fill(new Ellipse2D.Double(x - 104 * size, y - 56 * size, 180 * size, 112 * size), Palette.WALNUT.colour);
        ink.fill(new Ellipse2D.Double(x - 86 * size, y - 40 * size, 144 * size, 78 * size), Palette.WATER.colour);
    }

    /// A cube of a millilitre.
    static void cube(Ink ink, double x, double y, double half) {
        ink.fill(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half), Palette.INDIGO.colour);
        ink.fill(
                new Rectangle2D.Double(x - half + 6, y - half + 6, 2 * half - 12, 2 * half - 12), Palette.WATER.colour);
    }
}
