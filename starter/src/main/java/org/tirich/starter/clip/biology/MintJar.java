package org.tirich.starter.clip.biology;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A closed jar with a candle, in daylight or in a dark cupboard, with or without a sprig of mint.
enum MintJar {
    EMPTY(false, false),
    DARK(true, true),
    LIGHT(true, false);
    static final double WIDE = 200, HIGH = 640, WICK_Y = 66;
    private static final double PLATE = 226, TOP = -128;

    final boolean plant;
    final boolean dark;

    MintJar(boolean plant, boolean dark) {
        this.plant = plant;
        this.dark = dark;
    }

    double wickX() {
        return plant ? -46 : 0;
    }

    /// The panel behind the jar with its middle at 0; `shade` darkens a light one from above.
    void panel(Ink ink, double sun, double shade) {
        var panel = new RoundRectangle2D.Double(-WIDE / 2, -HIGH / 2, WIDE, HIGH, 26, 26);
        ink.fill(panel, dark ? Palette.WALNUT.colour : Palette.NOON.colour);
        if (dark) {
            ink.fill(new RoundRectangle2D.Double(-84, -304, 168, 608, 14, 14), Palette.NIGHT.colour);
            ink.line(-84, -170, 84, -170, 12, Palette.WALNUT.colour);
            ink.disc(-92, 40, 7, Palette.SAFFRON.colour);
        } else {
            var g = ink.g();
            var clip = g.getClip();
            g.clip(panel);
            ink.fill(new Rectangle2D.Double(-WIDE / 2, PLATE + 12, WIDE, HIGH), Palette.HAZE.colour);
            sun(ink, Easing.mix(-150, 150, sun), -214 - 50 * Math.sin(Math.PI * sun));
            if (shade > 0) {
                ink.fill(new Rectangle2D.Double(-WIDE / 2, -HIGH / 2, WIDE, HIGH * shade), Palette.NIGHT.colour);
            }
            g.setClip(clip);
        }
    }

    private static void sun(Ink ink, double x, double y) {
        for (int ray = 0; ray < 8; ray++) {
            double angle = Math.PI * ray / 4;
            ink.line(
                    x + 46 * Math.cos(angle),
                    y + 46 * Math.sin(angle),
                    x + 62 * Math.cos(angle),
                    y + 62 * Math.sin(angle),
                    9,
                    Palette.MADDER.colour);
        }
        ink.disc(x, y, 36, Palette.MADDER.colour);
        ink.disc(x, y, 29, Palette.SAFFRON.colour);
    }

    /// The plate, the plant, the candle with a flame of this size, and the glass.
    void jar(Ink ink, double flame, double flicker) {
        ink.fill(new RoundRectangle2D.Double(-92, PLATE, 184, 26, 20, 20), Palette.MADDER.colour);
        if (plant) {
            mint(ink, 30, PLATE, 0.82);
        }
        double x = wickX();
        ink.fill(new Rectangle2D.Double(x - 20, WICK_Y + 16, 40, PLATE - WICK_Y - 16), Palette.PAPER.colour);
        ink.stroke(new Rectangle2D.Double(x - 20, WICK_Y + 16, 40, PLATE - WICK_Y - 16), 4, Palette.WALNUT.colour);
        ink.line(x, WICK_Y + 16, x, WICK_Y, 6, (dark ? Palette.MIST : Palette.WALNUT).colour);
        flame(ink, x, WICK_Y, flame, flicker);
        ink.stroke(glass(), 8, (dark ? Palette.MIST : Palette.TEAL).colour);
    }

    private static Shape glass() {
        var path = new Path2D.Double();
        path.moveTo(-80, PLATE);
        path.lineTo(-80, TOP + 76);
        path.curveTo(-80, TOP - 24, 80, TOP - 24, 80, TOP + 76);
        path.lineTo(80, PLATE);
        path.append(new Ellipse2D.Double(-12, TOP - 24, 24, 24), false);
        return path;
    }

    static void flame(Ink ink, double x, double y, double size, double flicker) {
        if (size < 0.05) {
            return;
        }
        drop(ink, x, y + 6, 30 * size, 92 * size * (1 + 0.07 * flicker), flicker * 5, Palette.MADDER);
        drop(ink, x, y + 3, 24 * size, 78 * size * (1 + 0.07 * flicker), flicker * 5, Palette.SAFFRON);
        drop(ink, x, y, 12 * size, 38 * size, flicker * 2, Palette.CREAM);
    }

    private static void drop(Ink ink, double x, double y, double half, double high, double lean, Palette hue) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(x - 1.5 * half, y - 0.1 * high, x - 0.7 * half, y - 0.6 * high, x + lean, y - high);
        path.curveTo(x + 0.7 * half, y - 0.6 * high, x + 1.5 * half, y - 0.1 * high, x, y);
        ink.fill(path, hue.colour);
    }

    /// A sprig of mint in a pot, from its foot upwards.
    static void mint(Ink ink, double x, double foot, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, foot);
        g.scale(size, size);
        ink.line(0, -50, 0, -218, 9, Palette.TEAL.colour);
        for (int i = 0; i < 8; i++) {
            int side = i % 2 == 0 ? -1 : 1;
            leaf(ink, 0, -70 - 36 * (i / 2), side, i < 6 ? 1 : 0.8);
        }
        leaf(ink, 0, -206, 0, 0.8);
        ink.fill(Ornament.polygon(-34, -52, 34, -52, 26, 0, -26, 0), Palette.EMBER.towards(Palette.MADDER, 0.35));
        ink.line(-36, -52, 36, -52, 12, Palette.MADDER.colour);
        g.setTransform(before);
    }

    private static void leaf(Ink ink, double x, double y, int side, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getTranslateInstance(x, y));
        g.rotate(side * 1.05);
        g.scale(size, size);
        var path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(-24, -16, -16, -42, 0, -56);
        path.curveTo(16, -42, 24, -16, 0, 0);
        ink.fill(path, Palette.FIROZI.towards(Palette.SAFFRON, 0.42));
        ink.stroke(path, 4, Palette.TEAL.colour);
        g.setTransform(before);
    }

    /// Smoke from a dead wick, `since` seconds ago.
    void smoke(Ink ink, double since) {
        for (int i = 0; i < 3; i++) {
            double s = Easing.ramp(since, 0.12 * i, 0.9 + 0.12 * i);
            if (s > 0 && s < 1) {
                double x = wickX() + 12 * Math.sin(6 * s + i);
                ink.disc(x, WICK_Y - 130 * s, 9 + 15 * s, (dark ? Palette.MIST : Palette.SLATE).at(0.75 * (1 - s)));
            }
        }
    }
}
