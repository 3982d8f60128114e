package org.tirich.starter.clip.mathematics;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A right triangle on its hypotenuse, with the square on each side. Its right angle is on the semicircle over
/// the hypotenuse (Thales), at `angle` seen from the centre, from π on the left to 0 on the right.
record RightTriangle(double angle) {

    static final double UNIT = 62, BASE = 480;

    /// Legs of 3 on the left and 4 on the right.
    static final double THREE_FOUR_FIVE = Math.PI - 2 * Math.asin(3 / 5.0);

    private static final double LONG = 5 * UNIT, LEFT = FrameLayout.CENTRE_X - LONG / 2, RIGHT = LEFT + LONG;

    private double x() {
        return FrameLayout.CENTRE_X + LONG / 2 * Math.cos(angle);
    }

    private double y() {
        return BASE - LONG / 2 * Math.sin(angle);
    }

    /// The area of the left small square as a share of the large one.
    double shareOfA() {
        double dx = x() - LEFT, dy = BASE - y();
        return (dx * dx + dy * dy) / (LONG * LONG);
    }

    double cosineAtCorner() {
        double dot = (LEFT - x()) * (RIGHT - x()) + (BASE - y()) * (BASE - y());
        return dot / (LONG * LONG);
    }

    /// The centre of a tile and its rotation: `along` the leg from its lower end, `out` from the triangle.
    double[] tileOnLeg(boolean left, int along, int out) {
        double fromX = left ? LEFT : RIGHT, dx = x() - fromX, dy = y() - BASE, length = Math.hypot(dx, dy);
        double ux = dx / length, uy = dy / length;
        double nx = left ? uy : -uy, ny = left ? -ux : ux;
        double u = (along + 0.5) * UNIT, v = (out + 0.5) * UNIT;
        return new double[] {fromX + ux * u + nx * v, BASE + uy * u + ny * v, Math.atan2(uy, ux) + (left ? 0 : Math.PI)
        };
    }

    double[] tileOnHypotenuse(int column, int row) {
        return new double[] {LEFT + (column + 0.5) * UNIT, BASE + (row + 0.5) * UNIT};
    }

    /// Fills both small squares, and the two parts of the large one with the same areas.
    void areas(Ink ink, double strength) {
        ink.fill(square(LEFT, BASE, x(), y()), Palette.SAFFRON.at(strength));
        ink.fill(square(x(), y(), RIGHT, BASE), Palette.FIROZI.at(strength));
        ink.fill(new Rectangle2D.Double(LEFT, BASE, x() - LEFT, LONG), Palette.SAFFRON.at(strength));
        ink.fill(new Rectangle2D.Double(x(), BASE, RIGHT - x(), LONG), Palette.FIROZI.at(strength));
        ink.dashes(x(), y(), x(), BASE, Ink.FINE, Palette.PAPER.at(strength));
    }

    void frame(Ink ink) {
        ink.stroke(square(LEFT, BASE, x(), y()), Ink.FINE, Palette.MIST.colour);
        ink.stroke(square(x(), y(), RIGHT, BASE), Ink.FINE, Palette.MIST.colour);
        ink.stroke(square(RIGHT, BASE, LEFT, BASE), Ink.FINE, Palette.MIST.colour);
        var triangle = new Path2D.Double();
        triangle.moveTo(LEFT, BASE);
        triangle.lineTo(x(), y());
        triangle.lineTo(RIGHT, BASE);
        triangle.closePath();
        ink.fill(triangle, Palette.NIGHT.colour);
        ink.stroke(triangle, Ink.FIRM, Palette.PAPER.colour);
        rightAngle(ink);
    }

    private void rightAngle(Ink ink) {
        double a = Math.hypot(LEFT - x(), BASE - y()), b = Math.hypot(RIGHT - x(), BASE - y()), s = 26;
        double ax = (LEFT - x()) / a * s,
                ay = (BASE - y()) / a * s,
                bx = (RIGHT - x()) / b * s,
                by = (BASE - y()) / b * s;
        ink.line(x() + ax, y() + ay, x() + ax + bx, y() + ay + by, Ink.FINE, Palette.PAPER.colour);
        ink.line(x() + bx, y() + by, x() + ax + bx, y() + ay + by, Ink.FINE, Palette.PAPER.colour);
    }

    /// The square on the left of a directed side.
    private static Path2D square(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1, dy = y2 - y1;
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        path.lineTo(x2 + dy, y2 - dx);
        path.lineTo(x1 + dy, y1 - dx);
        path.closePath();
        return path;
    }
}
