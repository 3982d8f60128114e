package org.tirich.starter.clip.computing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// The ten digits as strokes of a reed pen on a square of 8 × 8 cells, one unit a cell.
final class HandDigit {

    static final float PEN = 1.2f;

    private HandDigit() {}

    /// The area of ink of a digit.
    static Shape ink(int digit) {
        return ink(digit, new AffineTransform());
    }

    /// The area of ink of a digit whose stroke is transformed, as by another hand.
    static Shape ink(int digit, AffineTransform hand) {
        return new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(stroke(digit).createTransformedShape(hand));
    }

    static Path2D stroke(int digit) {
        var p = new Path2D.Double();
        switch (digit) {
            case 0 -> {
                p.moveTo(4.4, 0.9);
                p.curveTo(2, 0.9, 1.4, 3, 1.5, 4.4);
                p.curveTo(1.6, 6.2, 2.6, 7.2, 4, 7.2);
                p.curveTo(5.8, 7.2, 6.6, 5.4, 6.5, 3.8);
                p.curveTo(6.4, 2, 5.6, 0.9, 4.4, 0.9);
            }
            case 1 -> polyline(p, 2.6, 2.4, 4.4, 0.9, 4.2, 7.2);
            case 2 -> {
                p.moveTo(1.8, 2.4);
                p.curveTo(2, 0.6, 6, 0.4, 6, 2.7);
                p.curveTo(6, 4.2, 3, 5.6, 1.7, 7);
                p.lineTo(6.5, 7);
            }
            case 3 -> {
                p.moveTo(1.9, 1.6);
                p.curveTo(3.2, 0.4, 6, 0.6, 5.8, 2.4);
                p.curveTo(5.6, 3.6, 4.6, 3.8, 3.6, 3.8);
                p.curveTo(5, 3.8, 6.6, 4.2, 6.4, 5.8);
                p.curveTo(6.1, 7.7, 3, 7.6, 1.6, 6.2);
            }
            case 4 -> {
                polyline(p, 4.2, 0.8, 1.5, 5, 6.7, 5);
                polyline(p, 5.1, 2.8, 4.8, 7.3);
            }
            case 5 -> {
                polyline(p, 6, 1, 2.6, 1, 2.2, 3.8);
                p.curveTo(4, 3, 6.4, 3.6, 6.3, 5.3);
                p.curveTo(6.1, 7.4, 3.2, 7.6, 1.8, 6.4);
            }
            case 6 -> {
                p.moveTo(5.4, 0.9);
                p.curveTo(3, 1.6, 1.6, 3.6, 1.7, 5.2);
                p.curveTo(1.8, 7.6, 6.2, 7.8, 6.3, 5.3);
                p.curveTo(6.3, 3.4, 3, 3.2, 1.9, 5);
            }
            case 7 -> polyline(p, 1.6, 1.1, 6.4, 1.1, 3.4, 7.2);
            case 8 -> {
                p.moveTo(5.9, 2);
                p.curveTo(5.6, 0.5, 2.4, 0.5, 2.3, 2.1);
                p.curveTo(2.2, 3.9, 6.3, 4, 6.2, 5.7);
                p.curveTo(6, 7.7, 1.8, 7.7, 1.8, 5.8);
                p.curveTo(1.8, 4, 5.8, 3.8, 5.9, 2);
            }
            case 9 -> {
                p.moveTo(6, 2.8);
                p.curveTo(5.8, 5, 1.8, 5, 1.8, 2.7);
                p.curveTo(1.9, 0.4, 6, 0.4, 6.1, 2.6);
                p.curveTo(6.2, 4.6, 5.4, 6.4, 4.2, 7.3);
            }
            default -> throw new IllegalArgumentException("no digit " + digit);
        }
        return p;
    }

    private static void polyline(Path2D p, double... xy) {
        p.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            p.lineTo(xy[i], xy[i + 1]);
        }
    }
}
