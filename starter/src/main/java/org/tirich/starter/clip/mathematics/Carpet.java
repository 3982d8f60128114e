package org.tirich.starter.clip.mathematics;

import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A carpet of ten rows of ten knots on a loom, woven from below, for [WhichNumberIsLarger].
///
/// @param left its left edge
record Carpet(double left) {

    static final double KNOT = 31, WIDTH = 10 * KNOT, TOP = 452, FOOT = TOP + WIDTH;

    double middle() {
        return left + WIDTH / 2;
    }

    /// The empty loom: beams and warp threads.
    void loom(Ink ink) {
        ink.fill(new Rectangle2D.Double(left - 10, TOP - 26, WIDTH + 20, 22), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(left - 10, FOOT + 4, WIDTH + 20, 22), Palette.WALNUT.colour);
        for (int i = 0; i <= 10; i++) {
            ink.line(left + i * KNOT, TOP, left + i * KNOT, FOOT, 5, Palette.HAZE.colour);
        }
        for (int i = 0; i < 10; i++) {
            ink.line(left, TOP + i * KNOT, left + WIDTH, TOP + i * KNOT, 2.5, Palette.HAZE.colour);
        }
    }

    /// Hundredths that are woven: rows of ten from below, then knots from the left. A part of a knot is narrower.
    void woven(Ink ink, double hundredths, Palette colour) {
        for (int i = 0; i < hundredths; i++) {
            double part = Math.min(1, hundredths - i), x = left + i % 10 * KNOT, y = FOOT - (i / 10 + 1) * KNOT;
            ink.fill(new Rectangle2D.Double(x, y, KNOT * part, KNOT), colour.colour);
            if (part == 1 && (i + i / 10) % 2 == 0) {
                ink.fill(Ornament.nuqta(x + KNOT / 2, y + KNOT / 2, 7), Palette.CREAM.colour);
            }
        }
    }

    /// A frame around a row, counted from below.
    void row(Ink ink, int row, double shown) {
        ink.stroke(
                new Rectangle2D.Double(left + 2, FOOT - (row + 1) * KNOT, WIDTH - 4, KNOT),
                Ink.FIRM,
                Palette.SAFFRON.at(shown));
    }

    /// A frame around a knot of a row.
    void knot(Ink ink, int row, int knot, double shown) {
        ink.stroke(
                new Rectangle2D.Double(left + knot * KNOT, FOOT - (row + 1) * KNOT, KNOT, KNOT),
                Ink.FINE,
                Palette.SAFFRON.at(shown));
    }

    /// The shuttle on the beam, at a share of its way.
    void shuttle(Ink ink, double share, Palette colour) {
        double x = left + 48 + (WIDTH - 96) * share;
        ink.fill(Ornament.polygon(x - 44, TOP - 48, x, TOP - 66, x + 44, TOP - 48, x, TOP - 30), colour.colour);
    }
}
