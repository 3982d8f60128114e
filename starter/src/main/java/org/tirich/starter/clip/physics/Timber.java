package org.tirich.starter.clip.physics;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A painted timber of five bands, upright at `x`. All timbers are of the same wood and pattern.
record Timber(double x, double width, double height) {

    static final int BANDS = 5, WET = 3;
    static final double DENSITY = WET / (double) BANDS;

    /// Draws it with its lower edge at `foot`; the part below `water` is tinted.
    void draw(Ink ink, double foot, double water) {
        var g = ink.g();
        var before = g.getClip();
        for (boolean wet : new boolean[] {false, true}) {
            g.clip(new Rectangle2D.Double(
                    0, wet ? water : water - FrameLayout.HEIGHT, FrameLayout.WIDTH, FrameLayout.HEIGHT));
            bands(ink, foot, wet);
            g.setClip(before);
        }
    }

    private void bands(Ink ink, double foot, boolean wet) {
        double band = height / BANDS, rim = 0.07 * band, left = x - width / 2;
        var whole = new RoundRectangle2D.Double(left, foot - height, width, height, band / 2, band / 2);
        ink.fill(whole, seen(Palette.WALNUT, wet));
        for (int i = 0; i < BANDS; i++) {
            double top = foot - height + i * band;
            var plank = new Rectangle2D.Double(left + 2 * rim, top + rim, width - 4 * rim, band - 2 * rim);
            ink.fill(plank, seen(i % 2 == 0 ? Palette.SAFFRON : Palette.MADDER, wet));
            if (i % 2 == 1) {
                var mark = seen(Palette.CREAM, wet);
                Ornament.chain(ink, left + 2 * rim, top + band / 2, width - 4 * rim, 6, mark, mark);
            }
        }
    }

    /// A colour in air or through water.
    private static Color seen(Palette colour, boolean wet) {
        return wet ? colour.towards(Palette.WATER, 0.4) : colour.colour;
    }

    /// Imagined water around the hanging timber, up to a number of bands. Returns its level.
    double imagine(Ink ink, double foot, double bands, double t) {
        double level = foot - height * bands / BANDS, wide = width + 24;
        var water = new Path2D.Double();
        water.moveTo(x - wide / 2, foot);
        for (int i = 0; i <= 24; i++) {
            water.lineTo(x + wide * (i / 24.0 - 0.5), level + 5 * Math.sin(i + 5 * t));
        }
        water.lineTo(x + wide / 2, foot);
        water.closePath();
        ink.fill(water, Palette.WATER.colour);
        return level;
    }

    /// Frames around the counted wet bands, from below.
    void count(Ink ink, double foot, double counted, double shown) {
        double band = height / BANDS;
        for (int k = 0; k < WET; k++) {
            double seen = shown * Easing.smooth(counted, k, k + 0.3);
            if (seen > 0) {
                var frame = new Rectangle2D.Double(x - width / 2, foot - (k + 1) * band, width, band);
                ink.stroke(frame, Math.max(Ink.FINE, 0.16 * band), Palette.PAPER.at(seen));
            }
        }
    }

    /// The height of the metacentre above the centre of mass, as a share of the timber's height. A positive one keeps
    /// it
    /// upright.
    double steadiness() {
        return width * width / (12 * DENSITY * height * height) + DENSITY / 2 - 0.5;
    }

    /// The share under water, measured in the picture.
    double wetShare(BufferedImage lesson, double water) {
        int top = 0, foot = FrameLayout.HEIGHT - 1;
        while (lesson.getRGB((int) x, top) >>> 24 < 128) {
            top++;
        }
        while (lesson.getRGB((int) x, foot) >>> 24 < 128) {
            foot--;
        }
        return (foot + 1 - water) / (foot + 1 - top);
    }
}
