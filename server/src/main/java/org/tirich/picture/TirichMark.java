package org.tirich.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/// The mark of Tirich, as the client's templates draw it: a peak with a nuqta above it.
public final class TirichMark {

    /// The side of the square in which the mark is defined.
    private static final double UNITS = 24;

    private static final double[][] NUQTA = {{12, 1}, {16, 5}, {12, 9}, {8, 5}};
    private static final double[][] PEAK = {{7.8, 7}, {12, 11.2}, {16.2, 7}, {23, 22}, {1, 22}};

    private TirichMark() {}

    /// Draws the mark into a square.
    public static void draw(Canvas canvas, double x, double y, double side, Color colour) {
        var path = new Path2D.Double();
        for (var part : new double[][][] {NUQTA, PEAK}) {
            for (int corner = 0; corner < part.length; corner++) {
                var toX = x + part[corner][0] * side / UNITS;
                var toY = y + part[corner][1] * side / UNITS;
                if (corner == 0) {
                    path.moveTo(toX, toY);
                } else {
                    path.lineTo(toX, toY);
                }
            }
            path.closePath();
        }
        canvas.fill(path, colour);
    }
}
