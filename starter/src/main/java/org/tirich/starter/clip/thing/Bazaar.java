package org.tirich.starter.clip.thing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A bazaar in the morning: a painted tower with a beam, mountains, drums and cricket balls.
public final class Bazaar {

    public static final double BEAM_Y = 150, DRUM_Y = 1030, BALL = 44, POST = 80;
    private static final double GROUND = 1130;

    private Bazaar() {}

    public static void scenery(Ink ink) {
        ink.disc(560, 640, 170, Palette.CREAM.at(0.75));
        kite(ink, 560, 310);
        Ornament.ridge(ink, 1140, 260, 21, Palette.HAZE.colour);
        ink.fill(new Rectangle2D.Double(0, GROUND, FrameLayout.WIDTH, 150), Palette.INDIGO.colour);
        Ornament.teeth(ink, 0, 1206, FrameLayout.WIDTH, 40, 10, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1206, FrameLayout.WIDTH, 14), Palette.CREAM.colour);
        ink.fill(new Rectangle2D.Double(0, 1220, FrameLayout.WIDTH, 60), Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1250, FrameLayout.WIDTH, 10, Palette.FIROZI.colour, Palette.CREAM.colour);
        tower(ink);
    }

    private static void tower(Ink ink) {
        ink.fill(new Rectangle2D.Double(0, 0, 128, GROUND), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(120, 0, 10, GROUND), Palette.SAFFRON.colour);
        for (int i = 0; i < 3; i++) {
            double y = 340 + i * 300;
            Color petal = i % 2 == 0 ? Palette.MADDER.colour : Palette.FIROZI.colour;
            Ornament.star(ink, 56, y, 48, petal, Palette.CREAM.colour);
        }
        ink.fill(new Rectangle2D.Double(0, BEAM_Y - 34, 400, 52), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, BEAM_Y + 18, 400, 8), Palette.SAFFRON.colour);
        Ornament.chain(ink, 136, BEAM_Y - 8, 258, 6, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
    }

    /// A cricket ball, turned by `turn` radians.
    public static void ball(Ink ink, double x, double y, double turn, double strength) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getRotateInstance(turn, x, y));
        ink.disc(x, y, BALL, Palette.MADDER.at(strength));
        ink.stroke(new Arc2D.Double(x - 70, y - 45, 90, 90, -50, 100, Arc2D.OPEN), 7, Palette.CREAM.at(strength));
        g.setTransform(before);
    }

    /// A drum whose skin was struck `since` seconds ago and oscillates.
    public static void drum(Ink ink, double x, double width, double since) {
        if (width < 8) {
            return;
        }
        double give = 16 * Easing.swing(since, 0, 0.22, 0.5), top = DRUM_Y + give, half = width / 2;
        var body = new Path2D.Double();
        body.moveTo(x - half, top);
        body.lineTo(x - 0.8 * half, GROUND + 14);
        body.lineTo(x + 0.8 * half, GROUND + 14);
        body.lineTo(x + half, top);
        body.closePath();
        ink.fill(body, Palette.MADDER.colour);
        int laces = width > 110 ? 4 : 2;
        for (int i = 0; i < laces; i++) {
            double left = x - 0.84 * half + i * 1.68 * half / laces, right = left + 1.68 * half / laces;
            ink.line(left, top + 14, (left + right) / 2, GROUND + 4, Ink.FINE, Palette.SAFFRON.colour);
            ink.line((left + right) / 2, GROUND + 4, right, top + 14, Ink.FINE, Palette.SAFFRON.colour);
        }
        var skin = new Ellipse2D.Double(x - half, top - 15, width, 30);
        ink.fill(skin, Palette.CREAM.colour);
        ink.stroke(skin, Ink.FIRM, Palette.WALNUT.colour);
    }

    /// Two widening rings that make a drum stroke visible.
    public static void ripples(Ink ink, double x, double since) {
        for (int i = 0; i < 2; i++) {
            double s = Easing.ramp(since, 0.1 * i, 0.5 + 0.1 * i), radius = 46 + 42 * Math.sqrt(s);
            if (s > 0 && s < 1) {
                var arc = new Arc2D.Double(x - radius, DRUM_Y - radius, 2 * radius, 2 * radius, 35, 110, Arc2D.OPEN);
                ink.stroke(arc, Ink.BOLD * (1 - 0.6 * s), Palette.INDIGO.at(1 - s * s));
            }
        }
    }

    /// The sign of equality, large, on a rhombus.
    public static void equal(Ink ink, double shown) {
        if (shown > 0.02) {
            ink.fill(Ornament.nuqta(430, 600, 150 * shown), Palette.SAFFRON.colour);
            ink.numeral("=", 430, 596, 240 * shown, Palette.INDIGO.colour);
        }
    }

    /// A star that opens as a reward.
    public static void blossom(Ink ink, double x, double open) {
        if (open > 0.02) {
            Ornament.star(ink, x, 780, 60 * open, Palette.INDIGO.colour, Palette.SAFFRON.colour);
        }
    }

    private static void kite(Ink ink, double x, double y) {
        ink.fill(Ornament.nuqta(x, y, 64), Palette.FIROZI.colour);
        ink.fill(Ornament.polygon(x, y - 64, x + 64, y, x, y + 64), Palette.INDIGO.colour);
        ink.stroke(new Arc2D.Double(x - 64, y - 40, 128, 80, 0, 180, Arc2D.OPEN), Ink.FINE, Palette.WALNUT.colour);
        ink.fill(Ornament.polygon(x, y + 56, x - 24, y + 98, x + 24, y + 98), Palette.MADDER.colour);
    }
}
