package org.tirich.starter.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;

/// The strokes of all clips: round caps, and three widths that remain visible at 144 pixels.
public record Ink(Graphics2D g) {

    /// At a width of 144 pixels a unit is a fifth of a pixel: 5 units are the thinnest visible line.
    public static final double FINE = 5;
    public static final double FIRM = 8;
    public static final double BOLD = 14;

    public static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    public void fill(Shape shape, Color colour) {
        g.setPaint(colour);
        g.fill(shape);
    }

    public void stroke(Shape shape, double width, Color colour) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(colour);
        g.draw(shape);
    }

    public void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        stroke(new Line2D.Double(x1, y1, x2, y2), width, colour);
    }

    public void dashes(double x1, double y1, double x2, double y2, double width, Color colour) {
        float[] pattern = {(float) (width * 0.1), (float) (width * 3)};
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, pattern, 0));
        g.setPaint(colour);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    public void disc(double x, double y, double radius, Color colour) {
        fill(circle(x, y, radius), colour);
    }

    public void ring(double x, double y, double radius, double width, Color colour) {
        stroke(circle(x, y, radius), width, colour);
    }

    public void numeral(String text, double x, double y, double height, Color colour) {
        fill(Numerals.centred(text, x, y, height), colour);
    }

    /// A glow around a point that fades out at `radius`.
    public void glow(double x, double y, double radius, Palette hue, double strength) {
        float[] stops = {0, 0.35f, 1};
        Color[] colours = {hue.at(strength), hue.at(strength * 0.35), hue.at(0)};
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) radius, stops, colours, CycleMethod.NO_CYCLE));
        g.fill(circle(x, y, radius));
    }
}
