package org.tirich.starter.kit;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/// Digits and a few arithmetic signs, drawn as strokes in a box one unit high.
///
/// No font is needed, so that clips look the same on every machine, and words cannot be written.
public final class Numerals {

    private static final double GAP = 0.24;
    private static final double THICKNESS = 0.155;

    private Numerals() {}

    /// The outline of `text`, `height` units high, centred at (`x`, `y`).
    public static Shape centred(String text, double x, double y, double height) {
        var line = line(text);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(height, height);
        place.translate(-width(text) / 2, -0.5);
        Stroke pen = new BasicStroke((float) THICKNESS, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return place.createTransformedShape(pen.createStrokedShape(line));
    }

    /// The width of `text` at a height of one unit.
    public static double width(String text) {
        return text.chars().mapToDouble(sign -> advance((char) sign) + GAP).sum() - GAP;
    }

    private static Path2D line(String text) {
        var line = new Path2D.Double();
        double x = 0;
        for (char sign : text.toCharArray()) {
            line.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyph(sign)), false);
            x += advance(sign) + GAP;
        }
        return line;
    }

    private static double advance(char sign) {
        return switch (sign) {
            case '1' -> 0.26;
            case '.' -> 0.02;
            case '°' -> 0.14;
            case '−', '+', '=', '×' -> 0.44;
            default -> 0.52;
        };
    }

    private static Shape glyph(char sign) {
        var p = new Path2D.Double();
        switch (sign) {
            case '0' -> p.append(new Ellipse2D.Double(0, 0, 0.52, 1), false);
            case '1' -> polyline(p, 0, 0.22, 0.26, 0, 0.26, 1);
            case '2' -> {
                p.append(new Arc2D.Double(0.01, 0, 0.5, 0.56, 170, -205, Arc2D.OPEN), false);
                p.lineTo(0, 1);
                p.lineTo(0.52, 1);
            }
            case '3' -> {
                p.append(new Arc2D.Double(0.02, 0, 0.46, 0.46, 155, -245, Arc2D.OPEN), false);
                p.append(new Arc2D.Double(-0.02, 0.46, 0.54, 0.54, 90, -250, Arc2D.OPEN), false);
            }
            case '4' -> polyline(p, 0.4, 1, 0.4, 0, 0, 0.72, 0.54, 0.72);
            case '5' -> {
                polyline(p, 0.46, 0, 0.08, 0, 0.04, 0.45);
                p.append(new Arc2D.Double(-0.06, 0.36, 0.58, 0.64, 132, -275, Arc2D.OPEN), false);
            }
            case '6' -> six(p);
            case '7' -> polyline(p, 0, 0, 0.52, 0, 0.18, 1);
            case '8' -> {
                p.append(new Ellipse2D.Double(0.04, 0, 0.44, 0.45), false);
                p.append(new Ellipse2D.Double(0, 0.45, 0.52, 0.55), false);
            }
            case '9' -> {
                six(p);
                p.transform(new AffineTransform(-1, 0, 0, -1, 0.52, 1));
            }
            case '.' -> p.append(new Line2D.Double(0.01, 1, 0.01, 1), false);
            case '°' -> p.append(new Ellipse2D.Double(-0.04, -0.02, 0.18, 0.18), false);
            case '−' -> polyline(p, 0.02, 0.52, 0.42, 0.52);
            case '+' -> {
                polyline(p, 0, 0.52, 0.44, 0.52);
                polyline(p, 0.22, 0.3, 0.22, 0.74);
            }
            case '=' -> {
                polyline(p, 0, 0.4, 0.44, 0.4);
                polyline(p, 0, 0.64, 0.44, 0.64);
            }
            case '×' -> {
                polyline(p, 0.04, 0.36, 0.4, 0.72);
                polyline(p, 0.4, 0.36, 0.04, 0.72);
            }
            default -> throw new IllegalArgumentException("no stroke for '" + sign + "'");
        }
        return p;
    }

    private static void six(Path2D p) {
        p.moveTo(0.42, 0);
        p.quadTo(0.06, 0.3, 0, 0.68);
        p.append(new Ellipse2D.Double(0, 0.43, 0.52, 0.57), false);
    }

    private static void polyline(Path2D p, double... xy) {
        p.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            p.lineTo(xy[i], xy[i + 1]);
        }
    }
}
