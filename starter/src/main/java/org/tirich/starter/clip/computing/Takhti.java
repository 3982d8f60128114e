package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A school's wooden writing board on a nail, whitened with clay, of 8 × 8 cells, and a reed pen.
///
/// @param x the left edge of the cells
/// @param y the top edge of the cells
/// @param cell the side of a cell
record Takhti(double x, double y, double cell) {

    private static final double MARGIN = 24;
    static final Color INK = Palette.WALNUT.colour;

    double side() {
        return Raster.SIDE * cell;
    }

    double centreX() {
        return x + side() / 2;
    }

    /// The middle of a cell, which may lie between two cells.
    double columnX(double column) {
        return x + (column + 0.5) * cell;
    }

    double rowY(double row) {
        return y + (row + 0.5) * cell;
    }

    /// Maps the 8 × 8 units of a digit to the board.
    AffineTransform onBoard() {
        return new AffineTransform(cell, 0, 0, cell, x, y);
    }

    void board(Ink ink) {
        double left = x - MARGIN, width = side() + 2 * MARGIN;
        ink.fill(new RoundRectangle2D.Double(centreX() - 70, y - 92, 140, 110, 50, 50), INK);
        ink.fill(new Ellipse2D.Double(centreX() - 17, y - 78, 34, 34), Palette.STORM.colour);
        ink.fill(new RoundRectangle2D.Double(left, y - MARGIN, width, width, 30, 30), INK);
        ink.fill(new RoundRectangle2D.Double(left + 12, y - 12, width - 24, width - 24, 16, 16), Palette.CREAM.colour);
    }

    /// The colour of a share of ink from 0 to [Raster#FULL].
    static Color shade(double number) {
        return Palette.CREAM.towards(Palette.WALNUT, number / Raster.FULL);
    }

    /// A cell as a patch of one colour.
    void patch(Ink ink, double column, double row, Color colour) {
        ink.fill(new Rectangle2D.Double(x + column * cell, y + row * cell, cell, cell), colour);
    }

    /// A number of a cell, dark on light and light on dark.
    void number(Ink ink, double column, double row, int number, boolean onDark, double shown) {
        if (shown > 0.05) {
            var colour = onDark ? Palette.CREAM.colour : Palette.INDIGO.colour;
            ink.numeral("" + number, columnX(column), rowY(row), 0.56 * cell * shown, colour);
        }
    }

    /// A lattice that is drawn across within `drawn` from 0 to 1.
    void lattice(Ink ink, double drawn) {
        for (int i = 0; i <= Raster.SIDE; i++) {
            double reach = side() * Easing.ramp(drawn, 0.05 * i, 0.05 * i + 0.6), at = i * cell;
            if (reach > 1) {
                ink.line(x, y + at, x + reach, y + at, Ink.FINE, Palette.WATER.colour);
                ink.line(x + at, y, x + at, y + reach, Ink.FINE, Palette.WATER.colour);
            }
        }
    }

    /// A reed pen with its point at (`tipX`, `tipY`).
    static void pen(Ink ink, double tipX, double tipY) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(tipX, tipY);
        g.rotate(Math.toRadians(-42));
        ink.fill(Ornament.polygon(-4, 0, 8, 0, 15, 44, -15, 44), INK);
        ink.fill(new RoundRectangle2D.Double(-17, 40, 34, 190, 14, 14), INK);
        ink.fill(new RoundRectangle2D.Double(-12, 44, 24, 181, 10, 10), Palette.EMBER.colour);
        ink.fill(new Rectangle2D.Double(-12, 80, 24, 12), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(-12, 190, 24, 12), Palette.MADDER.colour);
        g.setTransform(before);
    }
}
