package org.tirich.starter.clip.chemistry;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhatIsInTheBubbles]: a glass pot on a fire, bubbles, and a cold lid.
final class BoilingPot {

    static final double X = FrameLayout.CENTRE_X, SURFACE = 310, FLOOR = 1040;
    private static final double LEFT = 46, RIGHT = 674, CORNER = 90;

    private BoilingPot() {}

    static void scenery(Ink ink) {
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.TEAL.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1180, FrameLayout.WIDTH, 100), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1240, FrameLayout.WIDTH, 9, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1180, FrameLayout.WIDTH, 14), Palette.WALNUT.colour);
        ink.fill(inside(SURFACE + 12), Palette.SLOPE.colour);
        ink.fill(
                Ornament.polygon(110, SURFACE + 12, 190, SURFACE + 12, 130, FLOOR, 80, FLOOR - 60),
                Palette.FOAM.at(0.4));
        var glass = new Path2D.Double();
        glass.moveTo(LEFT - 26, 218);
        glass.lineTo(LEFT, 244);
        glass.lineTo(LEFT, FLOOR - CORNER);
        glass.quadTo(LEFT, FLOOR, LEFT + CORNER, FLOOR);
        glass.lineTo(RIGHT - CORNER, FLOOR);
        glass.quadTo(RIGHT, FLOOR, RIGHT, FLOOR - CORNER);
        glass.lineTo(RIGHT, 244);
        glass.lineTo(RIGHT + 26, 218);
        ink.stroke(glass, Ink.BOLD, Palette.WALNUT.colour);
        ink.line(LEFT + CORNER, FLOOR + 8, RIGHT - CORNER, FLOOR + 8, 22, Palette.WALNUT.colour);
    }

    private static Path2D inside(double top) {
        var path = new Path2D.Double();
        path.moveTo(LEFT, top);
        path.lineTo(LEFT, FLOOR - CORNER);
        path.quadTo(LEFT, FLOOR, LEFT + CORNER, FLOOR);
        path.lineTo(RIGHT - CORNER, FLOOR);
        path.quadTo(RIGHT, FLOOR, RIGHT, FLOOR - CORNER);
        path.lineTo(RIGHT, top);
        path.closePath();
        return path;
    }

    /// The surface with a bulge at the centre.
    static void surface(Ink ink, double bulge) {
        var path = new Path2D.Double();
        path.moveTo(LEFT + 7, SURFACE + 16);
        for (int i = 0; i <= 24; i++) {
            double x = Easing.mix(LEFT + 7, RIGHT - 7, i / 24.0), away = (x - X) / 170;
            double wave = 6 * Math.sin(0.9 * i) + bulge * Math.exp(-away * away);
            path.lineTo(x, SURFACE - wave);
        }
        path.lineTo(RIGHT - 7, SURFACE + 16);
        path.closePath();
        ink.fill(path, Palette.SLOPE.colour);
    }

    /// Five flames under the pot. They change twice a second: more would be too much for a slow link.
    static void fire(Ink ink, double time) {
        double t = Math.floor(2 * time) / 2;
        for (int layer = 0; layer < 2; layer++) {
            for (int i = 0; i < 5; i++) {
                double x = 136 + 112 * i, flicker = Math.sin(2 * Math.PI * (1.2 * t + 0.37 * i));
                double height = (layer == 0 ? 112 : 66) + 12 * flicker, half = layer == 0 ? 50 : 28;
                var flame = new Path2D.Double();
                flame.moveTo(x - half, 1182);
                flame.quadTo(x - half, 1182 - 0.45 * height, x + 8 * flicker, 1182 - height);
                flame.quadTo(x + half, 1182 - 0.45 * height, x + half, 1182);
                flame.closePath();
                ink.fill(flame, layer == 0 ? Palette.EMBER.colour : Palette.SAFFRON.colour);
            }
        }
    }

    static void bubble(Ink ink, double x, double y, double radius) {
        if (radius < 3) {
            return;
        }
        ink.disc(x, y, radius, Palette.TEAL.colour);
        ink.disc(x, y, radius - Math.min(9, 0.2 * radius), Palette.FOAM.colour);
        double r = 0.78 * radius;
        ink.stroke(
                new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 115, 40, Arc2D.OPEN),
                Math.min(14, 0.12 * radius),
                Palette.NOON.colour);
    }

    /// Small bubbles that rise along both walls, with a period of 2.4 s.
    static void stream(Ink ink, double t, double strength) {
        for (int i = 0; i < 3; i++) {
            double s = (t / 2.4 + i * 0.377) % 1, side = i % 2 == 0 ? -1 : 1;
            double x = X + side * (262 - 24 * (i / 2 % 2)) + 10 * Math.sin(9 * s + i);
            bubble(ink, x, Easing.mix(FLOOR - 30, SURFACE + 30, s * s), strength * (8 + 15 * s));
        }
    }

    /// A lid cooled by ice, its lower edge at `y`.
    static void lid(Ink ink, double y) {
        ink.fill(new Rectangle2D.Double(0, y - 66, FrameLayout.WIDTH, 66), Palette.TEAL.colour);
        for (int i = 0; i < 5; i++) {
            ink.fill(Ornament.nuqta(72 + 144 * i, y - 36, 24), Palette.FOAM.colour);
        }
        ink.fill(new Rectangle2D.Double(0, y - 10, FrameLayout.WIDTH, 10), Palette.FOAM.colour);
    }

    static void drop(Graphics2D g, double x, double y, double size) {
        var path = new Path2D.Double();
        path.moveTo(x, y - 1.5 * size);
        path.curveTo(x + 0.4 * size, y - 0.9 * size, x + size, y - 0.5 * size, x + size, y + 0.1 * size);
        path.curveTo(x + size, y + 1.2 * size, x - size, y + 1.2 * size, x - size, y + 0.1 * size);
        path.curveTo(x - size, y - 0.5 * size, x - 0.4 * size, y - 0.9 * size, x, y - 1.5 * size);
        path.closePath();
        new Ink(g).fill(path, Palette.SLOPE.colour);
        new Ink(g).stroke(path, Ink.FIRM, Palette.TEAL.colour);
    }
}
