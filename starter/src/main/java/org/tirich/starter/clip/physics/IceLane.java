package org.tirich.starter.clip.physics;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
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
        double[][] cracks = {
            {90, 90, 210, 160, 250, 300}, {620, 180, 560, 330, 640, 430}, {110, 560, 240, 640, 200, 780},
            {640, 690, 540, 800, 600, 900}, {330, 60, 420, 190, 400, 250}, {130, 1010, 90, 1110, 170, 1200}
        };
        for (var c : cracks) {
            ink.line(c[0], c[1], c[2], c[3], 7, Palette.SLOPE.colour);
            ink.line(c[2], c[3], c[4], c[5], 5, Palette.SLOPE.colour);
        }
        for (int side = 0; side < 2; side++) {
            double x = side * (FrameLayout.WIDTH - 52);
            ink.fill(new Rectangle2D.Double(x, 0, 52, FrameLayout.HEIGHT), Palette.TEAL.colour);
            ink.fill(
                    new Rectangle2D.Double(side == 0 ? 52 : x - 10, 0, 10, FrameLayout.HEIGHT), Palette.SAFFRON.colour);
            for (int i = 0; i < 10; i++) {
                var colour = i % 2 == 0 ? Palette.CREAM.colour : Palette.SAFFRON.colour;
                ink.fill(Ornament.nuqta(x + 26, 64 + 128 * i, 44), Palette.MADDER.colour);
                ink.fill(Ornament.nuqta(x + 26, 64 + 128 * i, 19), colour);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            ink.disc(X + side * POST, SLING, 40, Palette.WALNUT.colour);
            ink.disc(X + side * POST, SLING, 24, Palette.APRICOT.colour);
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

    /// A rough mat, unrolled from the top down to `foot`.
    static void mat(Ink ink, double foot) {
        ink.fill(new Rectangle2D.Double(74, -10, 572, foot + 10), Palette.APRICOT.towards(Palette.WALNUT, 0.1));
        for (int row = 0; row < 5; row++) {
            double y = foot - 70 - 120 * row;
            Ornament.teeth(ink, 74, y, 572, 44, 8, Palette.WALNUT.towards(Palette.APRICOT, 0.35));
        }
        ink.fill(new Rectangle2D.Double(74, foot - 18, 572, 18), Palette.MADDER.colour);
    }
}
