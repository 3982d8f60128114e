package org.tirich.starter.clip.physics;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhatLeavesTheLamp]: a loop of wire in the rain with a cell, a switch and lamps. Places on the loop
/// are
/// numbered by the spacing of the charges, clockwise from the first gate.
final class Circuit {

    static final int CHARGES = 14;
    static final double LEFT = 96, RIGHT = 584, TOP = 372, BOTTOM = 1010, CORNER = 80, CHARGE = 20;
    private static final double ARC = Math.PI / 2 * CORNER;
    private static final double ACROSS = RIGHT - LEFT - 2 * CORNER, DOWN = BOTTOM - TOP - 2 * CORNER;
    static final double SPACING = (2 * ACROSS + 2 * DOWN + 4 * ARC) / CHARGES;

    /// The gates before and after the first lamp, and after the second, in spacings.
    static final int BEFORE = 0, AFTER = 2, LAST = 6;
    static final double X = (LEFT + RIGHT) / 2, LAMP = 96;

    private static final double GATE_X = X - SPACING;

    private Circuit() {}

    static void scenery(Ink ink) {
        for (int i = 0; i < 18; i++) {
            double x = 40 + i * 137 % 720, y = 120 + i * 223 % 1020;
            ink.line(x, y, x - 16, y + 62, Ink.FINE, Palette.RAIN.towards(Palette.MIST, 0.34));
        }
        for (int i = 0; i < 5; i++) {
            ink.disc(30 + 165 * i, 66, 86 - 14 * (i % 2), Palette.STORM.towards(Palette.MIST, 0.22));
        }
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 66), Palette.STORM.towards(Palette.MIST, 0.22));
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1196, FrameLayout.WIDTH, 84), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1238, FrameLayout.WIDTH, 10, Palette.MINT.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1186, FrameLayout.WIDTH, 12), Palette.CREAM.colour);
        var wire = new RoundRectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, 2 * CORNER, 2 * CORNER);
        ink.stroke(wire, 58, Palette.APRICOT.colour);
        ink.stroke(wire, 44, Palette.NIGHT.colour);
    }

    /// A place on the loop.
    static Point2D at(double spacings) {
        double d = ((spacings * SPACING + GATE_X - LEFT - CORNER) % (CHARGES * SPACING) + CHARGES * SPACING)
                % (CHARGES * SPACING);
        double[] lengths = {ACROSS, ARC, DOWN, ARC, ACROSS, ARC, DOWN, ARC};
        int part = 0;
        while (d > lengths[part]) {
            d -= lengths[part++];
        }
        double turned = d / CORNER;
        return switch (part) {
            case 0 -> new Point2D.Double(LEFT + CORNER + d, TOP);
            case 1 -> onArc(RIGHT - CORNER, TOP + CORNER, -Math.PI / 2 + turned);
            case 2 -> new Point2D.Double(RIGHT, TOP + CORNER + d);
            case 3 -> onArc(RIGHT - CORNER, BOTTOM - CORNER, turned);
            case 4 -> new Point2D.Double(RIGHT - CORNER - d, BOTTOM);
            case 5 -> onArc(LEFT + CORNER, BOTTOM - CORNER, Math.PI / 2 + turned);
            case 6 -> new Point2D.Double(LEFT, BOTTOM - CORNER - d);
            default -> onArc(LEFT + CORNER, TOP + CORNER, Math.PI + turned);
        };
    }

    private static Point2D onArc(double x, double y, double angle) {
        return new Point2D.Double(x + CORNER * Math.cos(angle), y + CORNER * Math.sin(angle));
    }

    /// The glass of a lamp around the wire, and rays when it is lit.
    static void lamp(Ink ink, double x, double y, double radius, double lit) {
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI * (i + 0.5) / 6, out = radius * 1.28, half = 40 * (lit - 0.5);
            if (lit > 0.5 && Math.abs(Math.sin(angle)) > 0.4) {
                ink.fill(
                        Ornament.nuqta(x + out * Math.cos(angle), y + out * Math.sin(angle), half),
                        Palette.SAFFRON.colour);
            }
        }
        ink.disc(x, y, radius, Palette.STORM.towards(Palette.SAFFRON, 0.15 + 0.85 * lit));
        ink.ring(x, y, radius - 5, 10, Palette.CREAM.colour);
    }

    /// The wire through a lamp, over its glass.
    static void wire(Ink ink, double x, double y, double radius, boolean across) {
        double dx = across ? radius - 6 : 0, dy = across ? 0 : radius - 6;
        ink.line(x - dx, y - dy, x + dx, y + dy, 44, Palette.NIGHT.colour);
    }

    static void cell(Ink ink) {
        double x = X, y = BOTTOM;
        ink.fill(new RoundRectangle2D.Double(x - 150, y - 76, 300, 152, 34, 34), Palette.CREAM.colour);
        ink.fill(new RoundRectangle2D.Double(x - 140, y - 66, 140, 132, 28, 28), Palette.MADDER.colour);
        ink.fill(new RoundRectangle2D.Double(x, y - 66, 140, 132, 28, 28), Palette.INDIGO.colour);
        ink.numeral("+", x - 74, y, 130, Palette.CREAM.colour);
        ink.numeral("−", x + 74, y, 130, Palette.CREAM.colour);
    }

    /// The lever of the switch on the left side, open or closed.
    static void lever(Ink ink, double closed) {
        double y1 = 860, y2 = 700, angle = Easing.mix(-0.62, 0, closed), length = y1 - y2;
        if (closed < 0.98) {
            ink.line(LEFT, y1 - 36, LEFT, y2 + 36, 60, Palette.RAIN.colour);
        }
        ink.line(LEFT, y1, LEFT - length * Math.sin(angle), y1 - length * Math.cos(angle), 30, Palette.SAFFRON.colour);
        ink.disc(LEFT, y1, 30, Palette.CREAM.colour);
        ink.disc(LEFT, y2, 30, Palette.CREAM.colour);
        ink.disc(LEFT, y1, 13, Palette.MADDER.colour);
        ink.disc(LEFT, y2, 13, Palette.MADDER.colour);
    }

    /// Two posts beside the wire, which charges pass.
    static void gate(Ink ink, int place, double shown) {
        var p = at(place);
        boolean across = place != LAST;
        for (int side = -1; side <= 1; side += 2) {
            double x = p.getX() + (across ? 0 : 36 * side), y = p.getY() + (across ? 36 * side : 0);
            ink.fill(Ornament.nuqta(x, y, 26 * shown), Palette.PAPER.colour);
        }
    }

    /// A jagged spark between the contacts.
    static void spark(Ink ink, double t) {
        double jump = 9 * Math.sin(47 * t);
        var path = new Path2D.Double();
        path.moveTo(LEFT + 14, 730);
        path.lineTo(LEFT + 40 + jump, 758);
        path.lineTo(LEFT + 30 - jump, 780);
        path.lineTo(LEFT + 62 + jump, 802);
        ink.stroke(path, Ink.FIRM, Palette.PAPER.colour);
    }
}
