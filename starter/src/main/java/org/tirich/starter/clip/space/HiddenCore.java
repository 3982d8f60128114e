package org.tirich.starter.clip.space;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhatHidesInTheEarth]: a section through the Earth, bells around it, and rays.
final class HiddenCore {

    static final double X = FrameLayout.CENTRE_X, Y = 618, RADIUS = 266, BELL = 25;
    static final int STEP = 15;

    private HiddenCore() {}

    static void scenery(Ink ink) {
        var random = new Random(4);
        for (int i = 0; i < 26; i++) {
            double x = 720 * random.nextDouble(), y = 70 + 1100 * random.nextDouble();
            ink.fill(Ornament.nuqta(x, y, 4 + 4 * random.nextDouble()), Palette.MIST.colour);
        }
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.EMBER.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        surface(ink, X, Y, RADIUS);
        ink.disc(X, Y, RADIUS - 11, Palette.WALNUT.colour);
        ink.disc(X, Y, RADIUS * EarthRay.CORE, Palette.MADDER.colour);
    }

    /// Sea and land around the section, so that it is seen to be the Earth.
    static void surface(Ink ink, double x, double y, double radius) {
        double[][] lands = {{14, 46}, {78, 34}, {136, 52}, {206, 28}, {254, 58}, {330, 20}};
        ink.disc(x, y, 1.03 * radius, Palette.SKY.colour);
        for (var land : lands) {
            ink.fill(
                    new Arc2D.Double(
                            x - 1.045 * radius,
                            y - 1.045 * radius,
                            2.09 * radius,
                            2.09 * radius,
                            land[0],
                            land[1],
                            Arc2D.PIE),
                    Palette.FIROZI.towards(Palette.SAFFRON, 0.42));
        }
    }

    static void innerCore(Ink ink, double radius) {
        if (radius > 0.005) {
            ink.disc(X, Y, RADIUS * radius, Palette.SAFFRON.colour);
            ink.ring(X, Y, RADIUS * radius, Ink.FINE, Palette.EMBER.colour);
        }
    }

    static double x(double radius, double angle, int side) {
        return X + side * RADIUS * radius * Math.sin(angle);
    }

    static double y(double radius, double angle) {
        return Y - RADIUS * radius * Math.cos(angle);
    }

    /// A ray as far as it has come, with a dark edge so that it can be seen on every shell.
    static void ray(Ink ink, EarthRay ray, int side, double share, double strength) {
        if (share <= 0 || strength <= 0.02) {
            return;
        }
        var path = new Path2D.Double();
        var points = ray.points();
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        double left = share * length;
        path.moveTo(x(1, 0, side), y(1, 0));
        for (int i = 1; i < points.size() && left > 0; i++) {
            double part = distance(points.get(i - 1), points.get(i)), s = Math.min(1, left / part);
            double x1 = x(points.get(i - 1)[0], points.get(i - 1)[1], side),
                    x2 = x(points.get(i)[0], points.get(i)[1], side);
            double y1 = y(points.get(i - 1)[0], points.get(i - 1)[1]), y2 = y(points.get(i)[0], points.get(i)[1]);
            path.lineTo(x1 + s * (x2 - x1), y1 + s * (y2 - y1));
            left -= part;
        }
        ink.stroke(path, 11, Palette.SOOT.at(0.8 * strength));
        ink.stroke(path, Ink.FINE, Palette.PAPER.at(strength));
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(x(b[0], b[1], 1) - x(a[0], a[1], 1), y(b[0], b[1]) - y(a[0], a[1]));
    }

    /// A bell on the surface at an angle in degrees.
    static void bell(Ink ink, int degrees, int side, double lit, double shake) {
        double angle = Math.toRadians(degrees) + shake, out = (RADIUS + 34) / RADIUS;
        double x = x(out, angle, side), y = y(out, angle);
        ink.disc(x, y, BELL, Palette.APRICOT.colour);
        ink.disc(x, y, BELL - 6, Palette.SOOT.towards(Palette.SAFFRON, lit));
        ink.fill(Ornament.nuqta(x, y, 9), Palette.CLAY.towards(Palette.PAPER, lit));
    }

    static void source(Ink ink, double size) {
        if (size > 0.02) {
            Ornament.star(ink, X, Y - RADIUS, 46 * size, Palette.EMBER.colour, Palette.SAFFRON.colour);
        }
    }

    /// A ring around a bell that rings unexpectedly.
    static void call(Ink ink, int degrees, int side, double since) {
        if (since > 0 && since < 0.7) {
            double angle = Math.toRadians(degrees), out = (RADIUS + 34) / RADIUS;
            ink.ring(
                    x(out, angle, side),
                    y(out, angle),
                    BELL + 8 + 16 * since,
                    Ink.FIRM,
                    Palette.CREAM.at(1 - since / 0.7));
        }
    }
}
