package org.tirich.starter.clip.mathematics;

import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A round bread that is cut into equal pieces, for [WhichPieceIsLarger].
///
/// @param radius in units
record Naan(double x, double y, double radius) {

    static void scenery(Ink ink) {
        Ornament.teeth(ink, 0, 0, FrameLayout.WIDTH, -50, 9, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 12), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1222, FrameLayout.WIDTH, 58), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1251, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        for (int i = 0; i < 3; i++) {
            Ornament.star(ink, 0, 250 + 400 * i, 66, Palette.WINE.towards(Palette.MADDER, 0.5), Palette.PLUM.colour);
            Ornament.star(ink, 720, 250 + 400 * i, 66, Palette.WINE.towards(Palette.MADDER, 0.5), Palette.PLUM.colour);
        }
    }

    /// All of it, uncut.
    void whole(Ink ink, double turn) {
        piece(ink, turn, 360, 0, 1, Palette.APRICOT);
    }

    /// A piece from an angle in degrees, counted from the top, moved outwards by `out` units.
    void piece(Ink ink, double from, double degrees, double out, double strength, Palette crust) {
        if (strength <= 0.02 || degrees <= 0) {
            return;
        }
        double middle = Math.toRadians(from + degrees / 2);
        double cx = x + out * Math.sin(middle), cy = y - out * Math.cos(middle);
        ink.fill(sector(cx, cy, radius, from, degrees), Palette.WALNUT.at(strength));
        ink.fill(sector(cx, cy, radius - 12, from, degrees), crust.at(strength));
        double gap = 360 / 12.0;
        for (int i = 0; i < 12; i++) {
            double at = gap * (i + 0.5), inside = (at - from) % 360;
            inside = inside < 0 ? inside + 360 : inside;
            if (degrees == 360 || inside > 7 && inside < degrees - 7) {
                double angle = Math.toRadians(at), r = radius * (i % 2 == 0 ? 0.72 : 0.5);
                ink.fill(
                        Ornament.nuqta(cx + r * Math.sin(angle), cy - r * Math.cos(angle), 0.055 * radius),
                        Palette.WALNUT.at(0.55 * strength));
            }
        }
    }

    static Arc2D sector(double x, double y, double radius, double from, double degrees) {
        return new Arc2D.Double(
                x - radius,
                y - radius,
                2 * radius,
                2 * radius,
                90 - from,
                -degrees,
                degrees == 360 ? Arc2D.CHORD : Arc2D.PIE);
    }

    /// A cut from the middle to the edge, `share` of its way done.
    void cut(Ink ink, double degrees, double share) {
        if (share > 0) {
            double angle = Math.toRadians(degrees), r = radius * Math.min(1, share);
            ink.line(x, y, x + r * Math.sin(angle), y - r * Math.cos(angle), 12, Palette.WINE.colour);
        }
    }
}
