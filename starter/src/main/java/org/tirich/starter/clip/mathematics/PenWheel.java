package org.tirich.starter.clip.mathematics;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A wheel whose lamp moves a bar up and down, and with it a pen over running paper: a Scotch yoke. The paper
/// runs along with the wheel, so that the line is the same at any speed.
final class PenWheel {

    static final double X = 258, Y = 362, RADIUS = 190, PEN_X = 616, AXIS = 934, LEFT = 44;
    /// Units of paper for each degree of the wheel.
    static final double PACE = 1.4;

    private static final double PAPER_TOP = 700, PAPER_FOOT = 1168, STEP = 1 / 60.0;

    private PenWheel() {}

    static void scenery(Ink ink) {
        Ornament.ridge(ink, 700, 130, 8, Palette.HAZE.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
        ink.line(X, Y, X - 90, 690, 20, Palette.WALNUT.colour);
        ink.line(X, Y, X + 90, 690, 20, Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(0, 668, FrameLayout.WIDTH, 32), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(0, PAPER_TOP, FrameLayout.WIDTH, PAPER_FOOT - PAPER_TOP), Palette.PAPER.colour);
        ink.fill(
                new Rectangle2D.Double(0, PAPER_FOOT, FrameLayout.WIDTH, FrameLayout.HEIGHT - PAPER_FOOT),
                Palette.INDIGO.colour);
        Ornament.teeth(ink, 0, PAPER_FOOT + 50, FrameLayout.WIDTH, 40, 10, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, PAPER_FOOT + 50, FrameLayout.WIDTH, 64), Palette.MADDER.colour);
    }

    /// Draws the wheel turned by `degrees`, the bar at the lamp and the pen.
    static void draw(Ink ink, double degrees, double radius) {
        double theta = Math.toRadians(degrees), x = X + radius * Math.cos(theta), y = Y - radius * Math.sin(theta);
        ink.ring(X, Y, RADIUS + 6, 20, Palette.WALNUT.colour);
        ink.ring(X, Y, RADIUS + 6, 7, Palette.SAFFRON.colour);
        double dx = (RADIUS - 6) * Math.cos(theta), dy = (RADIUS - 6) * Math.sin(theta);
        ink.line(X, Y, X + dx, Y - dy, 12, Palette.WALNUT.colour);
        ink.disc(X, Y, 26, Palette.WALNUT.colour);
        ink.line(PEN_X, y, PEN_X, y + AXIS - Y - 34, 13, Palette.INDIGO.colour);
        ink.line(52, y, PEN_X, y, 16, Palette.INDIGO.colour);
        ink.disc(x, y, 28, Palette.WALNUT.colour);
        ink.disc(x, y, 21, Palette.SAFFRON.colour);
        double tip = y + AXIS - Y;
        ink.fill(
                Ornament.polygon(
                        PEN_X - 20,
                        tip - 56,
                        PEN_X + 20,
                        tip - 56,
                        PEN_X + 20,
                        tip - 34,
                        PEN_X,
                        tip,
                        PEN_X - 20,
                        tip - 34),
                Palette.INDIGO.colour);
    }

    /// The line that the pen draws between two times: the paper carries it to the left.
    static Path2D line(DoubleUnaryOperator degrees, DoubleUnaryOperator radius, double from, double to) {
        var path = new Path2D.Double();
        double here = degrees.applyAsDouble(to);
        boolean first = true;
        for (double t = to; t > from; t -= STEP) {
            double angle = degrees.applyAsDouble(t), x = PEN_X - PACE * (here - angle);
            if (x < LEFT) {
                break;
            }
            double y = AXIS - radius.applyAsDouble(t) * Math.sin(Math.toRadians(angle));
            if (first) {
                path.moveTo(x, y);
                first = false;
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static final Palette[] KINDS = {Palette.MADDER, Palette.WATER, Palette.EMBER};

    /// Equal slices of the wheel, as many as asked for.
    static void slices(Ink ink, double count) {
        for (int slice = 0; slice < 3 && count > slice; slice++) {
            double share = Math.min(1, count - slice);
            var wedge = new Arc2D.Double(
                    X - RADIUS + 8,
                    Y - RADIUS + 8,
                    2 * RADIUS - 16,
                    2 * RADIUS - 16,
                    30 * slice,
                    30 * share,
                    Arc2D.PIE);
            ink.fill(wedge, KINDS[slice].colour);
        }
    }

    /// What each slice adds to the height, beside the wheel.
    static void gains(Ink ink, double count) {
        double foot = Y;
        for (int slice = 0; slice < 3 && count > slice; slice++) {
            double share = Math.min(1, count - slice);
            double top = Y - RADIUS * Math.sin(Math.toRadians(30 * (slice + share)));
            ink.fill(new Rectangle2D.Double(484, top, 84, foot - top), KINDS[slice].colour);
            ink.line(484, foot, 568, foot, 6, Palette.CREAM.colour);
            foot = top;
        }
    }

    /// A zigzag, arches or a wave on a tile.
    static void outcome(Ink ink, int tile) {
        var path = new Path2D.Double();
        for (int i = 0; i <= 96; i++) {
            double turn = i / 64.0, x = -78 + 156 * i / 96.0, phase = (turn + 0.75) % 1;
            double y = switch (tile) {
                case 0 -> -70 + 280 * Math.abs(phase - 0.5);
                case 1 -> 60 - 130 * Math.sqrt(1 - Math.pow(2 * (2 * turn % 1) - 1, 2));
                default -> -70 * Math.sin(2 * Math.PI * turn);
            };
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        ink.stroke(path, 15, Palette.MADDER.colour);
    }

    /// Degrees as a sign in the lower half of the wheel.
    static void degrees(Ink ink, String text, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getTranslateInstance(X, Y + 118));
        ink.fill(
                new RoundRectangle2D.Double(-92 * size, -58 * size, 184 * size, 116 * size, 40, 40),
                Palette.CREAM.colour);
        ink.numeral(text, 0, 0, 86 * size, Palette.MADDER.colour);
        g.setTransform(before);
    }
}
