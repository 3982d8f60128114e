package org.tirich.starter.clip.mathematics;

import java.awt.geom.Path2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// The plot of heights over angles: angle to the right, height upwards.
final class SinePlot {

    static final double UNIT = 244, LEFT = 120, WIDE = 506, AXIS = 878;

    private SinePlot() {}

    static double x(double theta) {
        return LEFT + WIDE * theta / (2 * Math.PI);
    }

    static double y(double theta) {
        return AXIS - UNIT * Math.sin(theta);
    }

    static void scales(Ink ink) {
        var faint = Palette.SLATE.colour;
        ink.line(LEFT, AXIS, LEFT + WIDE, AXIS, Ink.FINE, faint);
        ink.dashes(LEFT, AXIS - UNIT, LEFT + WIDE, AXIS - UNIT, Ink.FINE, faint);
        ink.dashes(LEFT, AXIS + UNIT, LEFT + WIDE, AXIS + UNIT, Ink.FINE, faint);
        ink.numeral("1", LEFT - 44, AXIS - UNIT, 44, Palette.FIROZI.colour);
        ink.numeral("0", LEFT - 44, AXIS, 44, Palette.MIST.colour);
        ink.numeral("−1", LEFT - 44, AXIS + UNIT, 44, Palette.FIROZI.colour);
        for (int quarter = 1; quarter <= 4; quarter++) {
            double x = LEFT + WIDE * quarter / 4;
            ink.line(x, AXIS - 8, x, AXIS + 8, Ink.FINE, faint);
            ink.numeral(90 * quarter + "°", x, AXIS + UNIT + 62, 40, Palette.SAFFRON.colour);
        }
    }

    static Path2D wave(double from, double to) {
        var path = new Path2D.Double();
        path.moveTo(x(from), y(from));
        int pieces = 1 + (int) (60 * Math.abs(to - from));
        for (int i = 1; i <= pieces; i++) {
            double theta = Easing.mix(from, to, i / (double) pieces);
            path.lineTo(x(theta), y(theta));
        }
        return path;
    }
}
