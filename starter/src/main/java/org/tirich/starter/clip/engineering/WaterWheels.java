package org.tirich.starter.clip.engineering;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [HowManyLamps]: two cliffs with channels, falling water, wheels, a gate, and lanterns.
final class WaterWheels {

    /// The drop of the left fall, in units; the right one has twice as much.
    static final double DROP = 270;

    static final double TOP = 830, RADIUS = 100, HUB = TOP + RADIUS - 8;
    static final double LEFT = 196, RIGHT = 508;
    private static final double SHORE = 1062;

    private WaterWheels() {}

    static void scenery(Ink ink) {
        Ornament.ridge(ink, SHORE, 330, 12, Palette.RAIN.towards(Palette.MIST, 0.22));
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.SAFFRON.colour);
        double low = TOP - DROP, high = TOP - 2 * DROP;
        var rock = Palette.WALNUT.towards(Palette.CLAY, 0.35);
        ink.fill(Ornament.polygon(0, low + 26, 132, low + 26, 100, SHORE, 0, SHORE), rock);
        ink.fill(Ornament.polygon(720, high + 26, 574, high + 26, 606, 700, 626, SHORE, 720, SHORE), rock);
        for (int i = 0; i < 3; i++) {
            ink.fill(Ornament.nuqta(46, low + 110 + 130 * i, 30), Palette.CLAY.colour);
            ink.fill(Ornament.nuqta(668, high + 110 + 190 * i, 36), Palette.CLAY.colour);
        }
        ink.fill(new Rectangle2D.Double(0, low, 150, 28), Palette.WATER.colour);
        ink.fill(new Rectangle2D.Double(0, SHORE - 30, FrameLayout.WIDTH, 30), Palette.WATER.colour);
        ink.fill(new Rectangle2D.Double(0, SHORE, FrameLayout.WIDTH, 218), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, SHORE, FrameLayout.WIDTH, 10), Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(292, SHORE, 10, 218), Palette.SAFFRON.colour);
        for (double x : new double[] {LEFT, RIGHT}) {
            ink.fill(
                    Ornament.polygon(x - 14, HUB, x + 14, HUB, x + 60, SHORE - 20, x - 60, SHORE - 20),
                    Palette.APRICOT.colour);
        }
    }

    /// A fall onto a wheel; `reached` of its way is covered by water.
    static void fall(Ink ink, double x, double lip, double width, double reached, double t) {
        if (reached <= 0) {
            return;
        }
        double foot = Easing.mix(lip, TOP + 40, Math.min(1, reached));
        ink.fill(new RoundRectangle2D.Double(x - width / 2, lip, width, foot - lip, 18, 18), Palette.FIROZI.colour);
        for (int i = 0; i < 2; i++) {
            double s = (t / 0.8 + i / 2.0) % 1, y = Easing.mix(lip + 20, TOP, s * s);
            if (y < foot - 40) {
                ink.line(x, y, x, y + 24, 10, Palette.FOAM.colour);
            }
        }
    }

    static void wheel(Ink ink, double x, double turn) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getRotateInstance(turn, x, HUB));
        for (int i = 0; i < 8; i++) {
            if (i % 2 == 0) {
                ink.line(x, HUB, x + 70, HUB, 12, Palette.CREAM.colour);
            }
            ink.fill(new Rectangle2D.Double(x + 54, HUB - 13, 45, 26), Palette.APRICOT.colour);
            g.transform(AffineTransform.getRotateInstance(Math.PI / 4, x, HUB));
        }
        ink.ring(x, HUB, RADIUS - 36, 18, Palette.CREAM.colour);
        ink.disc(x, HUB, 22, Palette.MADDER.colour);
        g.setTransform(before);
    }

    /// The water behind the gate of the right channel, and the gate.
    static void gate(Ink ink, double raised, double shiver) {
        double y = TOP - 2 * DROP, x = 588 + shiver;
        ink.fill(
                new Rectangle2D.Double(600, y - 34 + 34 * Math.min(1, raised), 120, 62 - 34 * Math.min(1, raised)),
                Palette.WATER.colour);
        ink.fill(new RoundRectangle2D.Double(x - 14, y - 62 - 74 * raised, 28, 96, 12, 12), Palette.MADDER.colour);
        ink.fill(Ornament.nuqta(x, y - 40 - 74 * raised, 12), Palette.SAFFRON.colour);
    }

    /// A bar as long as one or two drops, beside a fall.
    static void bar(Ink ink, double x, double foot, double strength) {
        ink.fill(
                new RoundRectangle2D.Double(x - 15, foot - DROP + 6, 30, DROP - 12, 16, 16),
                Palette.PAPER.at(strength));
    }

    static void lantern(Ink ink, double x, double y, double lit) {
        var glass = Palette.INDIGO.towards(Palette.SAFFRON, lit);
        ink.fill(
                Ornament.polygon(x - 20, y - 30, x + 20, y - 30, x + 9, y - 43, x - 9, y - 43), Palette.APRICOT.colour);
        ink.fill(new RoundRectangle2D.Double(x - 32, y - 31, 64, 62, 30, 30), Palette.APRICOT.colour);
        ink.fill(new RoundRectangle2D.Double(x - 26, y - 25, 52, 50, 24, 24), glass);
        ink.fill(Ornament.nuqta(x, y, 14), Palette.APRICOT.towards(Palette.PAPER, lit));
    }
}
