package org.tirich.starter.clip.mathematics;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A triangle with a flat glass box on each side. The lowest corner of each upper box is a corner of the lower one, so
/// that their water runs down into it.
///
/// @param x the corner between the short sides, in units from the left end of the long side
/// @param y its height above the long side, in units
record WaterTriangle(double x, double y) {

    static final double UNIT = 64, LONG = 5, BASE = 456;
    static final double LEFT = FrameLayout.CENTRE_X - LONG / 2 * UNIT, RIGHT = LEFT + LONG * UNIT;
    static final double BOTTOM = BASE + LONG * UNIT, WALL = 10;

    /// The sides 3, 4 and 5; another right angle over the same side; and one of 120°.
    static final WaterTriangle THREE_FOUR_FIVE = new WaterTriangle(1.8, 2.4);

    static final WaterTriangle OTHER = new WaterTriangle(1.25, Math.sqrt(1.25 * 3.75));
    static final WaterTriangle BLUNT = new WaterTriangle(2, 1.4);

    WaterTriangle towards(WaterTriangle other, double share) {
        return new WaterTriangle(Easing.mix(x, other.x, share), Easing.mix(y, other.y, share));
    }

    /// The areas of the upper boxes, in units.
    double left() {
        return x * x + y * y;
    }

    double right() {
        return (LONG - x) * (LONG - x) + y * y;
    }

    /// The cosine of the angle between the short sides; 0 for a right angle.
    double cosine() {
        return (y * y - x * (LONG - x)) / Math.sqrt(left() * right());
    }

    private double topX() {
        return LEFT + UNIT * x;
    }

    private double topY() {
        return BASE - UNIT * y;
    }

    /// The corners of a box: 0 is the left one, 1 the right one, 2 the lower one.
    double[] box(int which) {
        return switch (which) {
            case 0 -> square(LEFT, BASE, topX(), topY());
            case 1 -> square(topX(), topY(), RIGHT, BASE);
            default -> square(RIGHT, BASE, LEFT, BASE);
        };
    }

    /// The square on the left of a directed side.
    private static double[] square(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1, dy = y2 - y1;
        return new double[] {x1, y1, x2, y2, x2 + dy, y2 - dx, x1 + dy, y1 - dx};
    }

    /// Draws the boxes with their water: the share `poured` has run from the upper boxes into the lower one.
    void draw(Ink ink, double poured, double tilt, double grid) {
        double[] areas = {left() * (1 - poured), right() * (1 - poured), (left() + right()) * poured};
        for (int which = 0; which < 3; which++) {
            var corners = box(which);
            ink.fill(Ornament.polygon(corners), Palette.FOAM.colour);
            double area = Math.min(areas[which], LONG * LONG) * UNIT * UNIT;
            if (area > 20) {
                ink.fill(water(corners, area, which < 2 ? tilt : 0), Palette.WATER.colour);
            }
        }
        if (poured > 0.005 && poured < 0.995) {
            double surface = BOTTOM - (left() + right()) * poured / LONG * UNIT;
            for (double x : new double[] {LEFT + 20, RIGHT - 20}) {
                ink.line(x, BASE, x, surface, 22, Palette.WATER.colour);
                ink.disc(x, surface, 17, Palette.FOAM.colour);
            }
        }
        if (grid > 0) {
            grid(ink, grid);
        }
        for (int which = 0; which < 3; which++) {
            ink.stroke(Ornament.polygon(box(which)), WALL, Palette.WALNUT.colour);
        }
        var triangle = Ornament.polygon(LEFT, BASE, topX(), topY(), RIGHT, BASE);
        ink.fill(triangle, Palette.MADDER.colour);
        ink.stroke(triangle, WALL, Palette.WALNUT.colour);
        corner(ink);
    }

    /// The units of the boxes, which appear one box after another as `grid` grows to 3.
    private void grid(Ink ink, double grid) {
        for (int which = 0; which < 3; which++) {
            double shown = Easing.clamp(grid - which);
            var c = box(which);
            int side = 3 + which;
            var colour = which < 2 ? Palette.TEAL.at(shown) : Palette.CREAM.at(shown);
            for (int i = 1; i < side; i++) {
                double s = i / (double) side;
                line(ink, c, 0, 1, 3, 2, s, colour);
                line(ink, c, 0, 3, 1, 2, s, colour);
            }
        }
    }

    /// A line from a point between two corners to a point between two others.
    private static void line(Ink ink, double[] c, int a, int b, int d, int e, double s, Color colour) {
        ink.line(
                Easing.mix(c[2 * a], c[2 * b], s),
                Easing.mix(c[2 * a + 1], c[2 * b + 1], s),
                Easing.mix(c[2 * d], c[2 * e], s),
                Easing.mix(c[2 * d + 1], c[2 * e + 1], s),
                Ink.FINE,
                colour);
    }

    /// The sign of a right angle, or an arc where it is none.
    private void corner(Ink ink) {
        double a = Math.sqrt(left()), b = Math.sqrt(right()), s = 36;
        double ax = -x / a * s, ay = y / a * s, bx = (LONG - x) / b * s, by = y / b * s;
        double px = topX(), py = topY();
        if (Math.abs(cosine()) < 0.02) {
            var mark = new Path2D.Double();
            mark.moveTo(px + ax, py + ay);
            mark.lineTo(px + ax + bx, py + ay + by);
            mark.lineTo(px + bx, py + by);
            ink.stroke(mark, 7, Palette.CREAM.colour);
        } else {
            double from = Math.toDegrees(Math.atan2(-ay, ax)) + 360, to = Math.toDegrees(Math.atan2(-by, bx)) + 360;
            ink.stroke(
                    new Arc2D.Double(px - s, py - s, 2 * s, 2 * s, from, to - from, Arc2D.OPEN),
                    7,
                    Palette.SAFFRON.colour);
        }
    }

    /// The part of a box below a surface, which rises by `tilt` per unit to the right, such that it has this area.
    static Shape water(double[] corners, double area, double tilt) {
        double low = 0, high = FrameLayout.HEIGHT;
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (area(below(corners, middle, tilt)) > area) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var path = new Path2D.Double();
        var points = below(corners, high, tilt);
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.get(i)[0], points.get(i)[1]);
            } else {
                path.lineTo(points.get(i)[0], points.get(i)[1]);
            }
        }
        if (!points.isEmpty()) {
            path.closePath();
        }
        return path;
    }

    /// Sutherland and Hodgman's clipping with one line.
    private static List<double[]> below(double[] corners, double height, double tilt) {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            double x1 = corners[i], y1 = corners[i + 1], x2 = corners[next], y2 = corners[next + 1];
            double d1 = y1 - height - tilt * (x1 - FrameLayout.CENTRE_X);
            double d2 = y2 - height - tilt * (x2 - FrameLayout.CENTRE_X);
            if (d1 >= 0) {
                points.add(new double[] {x1, y1});
            }
            if (d1 >= 0 != d2 >= 0) {
                double s = d1 / (d1 - d2);
                points.add(new double[] {Easing.mix(x1, x2, s), Easing.mix(y1, y2, s)});
            }
        }
        return points;
    }

    private static double area(List<double[]> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            var a = points.get(i);
            var b = points.get((i + 1) % points.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(twice) / 2;
    }
}
