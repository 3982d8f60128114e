package org.tirich.starter.clip.computing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// Pictures that are laid on a writing board, on a square of 8 × 8 units.
enum BoardPicture {
    /// A leaf that hangs from a twig.
    LEAF,
    SEVEN,
    /// A cricket ball.
    BALL;
    private static final double TIP_X = 2.8, TIP_Y = 7.3, STALK_X = 6.3, STALK_Y = 1.3, BELLY = 1.6;

    /// What a machine sees of it: its area.
    Shape area() {
        return switch (this) {
            case LEAF -> {
                var area = new Area(twig());
                area.add(new Area(blade()));
                yield area;
            }
            case SEVEN -> HandDigit.ink(7, new AffineTransform(0.9, 0.02, -0.2, 0.98, 1.2, 0.1));
            case BALL -> new Ellipse2D.Double(1.5, 1.5, 5, 5);
        };
    }

    private static Shape twig() {
        return new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(new Line2D.Double(0.9, 1.2, STALK_X, 1.2));
    }

    private static Shape blade() {
        var blade = new Path2D.Double();
        blade.moveTo(STALK_X, STALK_Y);
        curve(blade, BELLY, 0.25, 0.6, TIP_X, TIP_Y);
        curve(blade, -BELLY, 0.6, 0.25, STALK_X, STALK_Y);
        blade.closePath();
        return blade;
    }

    /// An edge of the blade, `aside` of the middle vein.
    private static void curve(Path2D path, double aside, double first, double second, double x, double y) {
        path.curveTo(
                along(STALK_X, TIP_X, first) - aside * sideX(),
                along(STALK_Y, TIP_Y, first) - aside * sideY(),
                along(STALK_X, TIP_X, second) - aside * sideX(),
                along(STALK_Y, TIP_Y, second) - aside * sideY(),
                x,
                y);
    }

    private static double along(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static double sideX() {
        return (TIP_Y - STALK_Y) / Math.hypot(TIP_X - STALK_X, TIP_Y - STALK_Y);
    }

    private static double sideY() {
        return (STALK_X - TIP_X) / Math.hypot(TIP_X - STALK_X, TIP_Y - STALK_Y);
    }

    /// Draws it in its own colours; `place` maps its units to the frame.
    void draw(Ink ink, AffineTransform place) {
        double unit = place.getScaleX();
        switch (this) {
            case LEAF -> {
                ink.fill(place.createTransformedShape(blade()), Palette.MINT.towards(Palette.TEAL, 0.55));
                ink.fill(place.createTransformedShape(twig()), Palette.WALNUT.towards(Palette.EMBER, 0.4));
                veins(ink, place, unit);
            }
            case SEVEN -> ink.fill(place.createTransformedShape(area()), Takhti.INK);
            case BALL -> {
                ink.fill(place.createTransformedShape(area()), Palette.MADDER.colour);
                var seam = new Arc2D.Double(-1.6, 1.3, 5.4, 5.4, -42, 84, Arc2D.OPEN);
                ink.stroke(place.createTransformedShape(seam), 0.16 * unit, Palette.CREAM.colour);
            }
        }
    }

    private static void veins(Ink ink, AffineTransform place, double unit) {
        var veins = new Path2D.Double();
        veins.moveTo(along(STALK_X, TIP_X, 0.1), along(STALK_Y, TIP_Y, 0.1));
        veins.lineTo(along(STALK_X, TIP_X, 0.9), along(STALK_Y, TIP_Y, 0.9));
        for (double share : new double[] {0.28, 0.46, 0.64}) {
            for (int side = -1; side <= 1; side += 2) {
                double x = along(STALK_X, TIP_X, share), y = along(STALK_Y, TIP_Y, share), length = 0.9 - 0.6 * share;
                veins.moveTo(x, y);
                veins.lineTo(x + side * length * sideX() - 0.3, y + side * length * sideY() + 0.5);
            }
        }
        ink.stroke(place.createTransformedShape(veins), 0.14 * unit, Palette.CREAM.colour);
    }
}
