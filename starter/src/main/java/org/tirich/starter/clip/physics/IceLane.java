package org.tirich.starter.clip.physics;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WillThePuckStop], seen from above: a lane of ice, a sling, a puck, arrows of force, and a rough mat.
final class IceLane {

    static final double X = FrameLayout.CENTRE_X, RADIUS = 76, SLING = 985;
    private static final double POST = 236;

    private IceLane() {}

    static void scenery(Ink ink) {
        ink.fill(
                new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, FrameLayout.HEIGHT),
                Palette.FOAM.towards(Palette.NOON, 0.45));
        double[][] cracks = {
            {90, 90, 210, 160, 250, 300}, {620, 180, 560, 330, 640, 430}, {110, 560, 240, 640, 200, 780},
            {640, 690, 540, 800, 600, 900}, {330, 60, 420, 190, 400, 250}, {130, 1010, 90, 1110, 170, 1200}
        };
        for (var c : cracks) {
            ink.line(c[0], c[1], c[2], c[3], 7, Palette.SLOPE.colour);
            ink.line(c[2], c[3], c[4], c[5], 5, Palette.SLOPE.colour);
        }
        footprints(ink);
        for (int side = -1; side <= 1; side += 2) {
            double edge = X + side * 306;
            var bank = new Path2D.Double();
            bank.moveTo(X + side * 380, -20);
            for (int i = 0; i <= 13; i++) {
                bank.lineTo(edge + side * 14 * (i % 2), -20 + 102 * i);
            }
            bank.lineTo(X + side * 380, 1320);
            bank.closePath();
            ink.fill(bank, Palette.APRICOT.towards(Palette.WALNUT, 0.35));
            for (int i = 0; i < 5; i++) {
                tree(ink, X + side * 346, 110 + 265 * i + (side > 0 ? 130 : 0), 62);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            ink.disc(X + side * POST, SLING, 40, Palette.WALNUT.colour);
            ink.disc(X + side * POST, SLING, 24, Palette.APRICOT.colour);
        }
    }

    /// A tree on the bank from above, with its shadow.
    private static void tree(Ink ink, double x, double y, double radius) {
        ink.disc(x + 9, y + 12, radius, Palette.WALNUT.at(0.45));
        for (int ring = 0; ring < 3; ring++) {
            double outer = radius * (1 - 0.3 * ring);
            var xy = new double[32];
            for (int i = 0; i < 16; i++) {
                double angle = Math.PI * i / 8 + 0.2 * ring, r = i % 2 == 0 ? outer : 0.78 * outer;
                xy[2 * i] = x + r * Math.cos(angle);
                xy[2 * i + 1] = y + r * Math.sin(angle);
            }
            ink.fill(Ornament.polygon(xy), Palette.TEAL.towards(Palette.FIROZI, 0.25 * ring));
        }
    }

    /// Steps of shoes that lead over the ice to the sling.
    private static void footprints(Ink ink) {
        var g = ink.g();
        for (int step = 0; step < 6; step++) {
            var before = g.getTransform();
            g.translate(150 + 26 * step + (step % 2 == 0 ? -20 : 20), 1250 - 150 * step * 0.62);
            g.rotate(0.24);
            ink.fill(new RoundRectangle2D.Double(-15, -36, 30, 42, 30, 34), Palette.SLOPE.colour);
            ink.fill(new RoundRectangle2D.Double(-12, 12, 24, 22, 22, 22), Palette.SLOPE.colour);
            g.setTransform(before);
        }
    }

    /// The band of the sling, its middle at `y`.
    static void band(Ink ink, double y) {
        var path = new Path2D.Double();
        path.moveTo(X - POST, SLING);
        path.quadTo(X - 70, y, X, y);
        path.quadTo(X + 70, y, X + POST, SLING);
        ink.stroke(path, 16, Palette.TEAL.colour);
    }

    static void puck(Ink ink, double y) {
        ink.disc(X, y, RADIUS, Palette.WALNUT.colour);
        ink.disc(X, y, RADIUS - 6, Palette.MADDER.colour);
        Ornament.star(ink, X, y, 44, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    /// An arrow of force from a point, up or down.
    static void arrow(Ink ink, double y, double length, boolean up) {
        if (length < 6) {
            return;
        }
        double way = up ? -1 : 1, tip = y + way * length, neck = tip - way * Math.min(64, length);
        ink.fill(Ornament.polygon(X - 24, y, X + 24, y, X + 24, neck, X - 24, neck), Palette.INDIGO.colour);
        ink.fill(Ornament.polygon(X - 62, neck, X + 62, neck, X, tip), Palette.INDIGO.colour);
    }

    /// The place of the puck at a flash.
    static void mark(Ink ink, double y, double shown) {
        ink.ring(X, y, 52, Ink.FIRM, Palette.MADDER.at(0.75 * shown));
        ink.fill(Ornament.nuqta(X, y, 20 * shown), Palette.INDIGO.colour);
    }

    /// A carpet with fringes, unrolled from the top down to `foot`.
    static void mat(Ink ink, double foot) {
        double left = 92, wide = 536;
        for (int i = 0; i < 14; i++) {
            double x = left + 20 + 38.2 * i;
            ink.line(x, foot - 10, x, foot + 24, 8, Palette.WALNUT.towards(Palette.APRICOT, 0.3));
        }
        ink.fill(new Rectangle2D.Double(left, -10, wide, foot + 10), Palette.WALNUT.towards(Palette.EMBER, 0.35));
        ink.fill(new Rectangle2D.Double(left + 18, -10, wide - 36, foot - 8), Palette.APRICOT.colour);
        ink.fill(
                new Rectangle2D.Double(left + 44, -10, wide - 88, foot - 34),
                Palette.APRICOT.towards(Palette.EMBER, 0.55));
        for (int row = 0; row < 4; row++) {
            double y = foot - 130 - 176 * row;
            ink.fill(Ornament.nuqta(left + 108, y, 50), Palette.APRICOT.colour);
            ink.fill(Ornament.nuqta(left + wide - 108, y, 50), Palette.APRICOT.colour);
        }
    }
}
