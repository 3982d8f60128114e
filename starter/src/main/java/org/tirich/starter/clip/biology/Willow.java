package org.tirich.starter.clip.biology;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A young or grown tree whose trunk opens to the carbon atoms in it.
///
/// @param x the middle of the trunk
/// @param y the foot of the trunk, where the roots begin
/// @param grown from 0, a shoot, to 1
record Willow(double x, double y, double grown) {

    static final int CARBON = 10, COLUMNS = 2;
    static final double ATOM = 23, PITCH = 50, HALF = 56;
    private static final Color LEAF = Palette.TEAL.towards(Palette.SAFFRON, 0.24);
    private static final Color BRIGHT = Palette.TEAL.towards(Palette.SAFFRON, 0.52);

    /// The discs of the crown: middle and radius.
    private static final double[][] CROWN = {
        {-158, -384, 92},
        {158, -384, 92},
        {-98, -476, 100},
        {98, -476, 100},
        {0, -516, 96},
        {-66, -392, 92},
        {66, -392, 92}
    };

    private static final double[][] LEAVES = {
        {-186, -366},
        {186, -366},
        {-106, -360},
        {106, -360},
        {-150, -446},
        {150, -446},
        {-60, -436},
        {60, -436},
        {-92, -522},
        {92, -522},
        {0, -500}
    };

    private double crown(double units) {
        return units * Easing.mix(0.34, 1, grown);
    }

    void roots(Ink ink) {
        double depth = Easing.mix(64, 98, grown), spread = Easing.mix(34, 104, grown);
        for (int i = -2; i <= 2; i++) {
            var root = new Path2D.Double();
            root.moveTo(x + i * 0.1 * spread, y - 6);
            root.quadTo(
                    x + i * 0.18 * spread,
                    y + 0.55 * depth,
                    x + i * 0.5 * spread,
                    y + depth * (1 - 0.14 * Math.abs(i)));
            ink.stroke(root, Easing.mix(7, 14, grown), Palette.WALNUT.colour);
        }
    }

    void trunk(Ink ink) {
        double half = Easing.mix(9, HALF, grown), top = crown(-390);
        ink.fill(
                Ornament.polygon(x - half, y, x - 0.9 * half, y + top, x + 0.9 * half, y + top, x + half, y),
                Palette.WALNUT.colour);
        if (grown > 0.1) {
            for (int side = -1; side <= 1; side += 2) {
                ink.line(x, y + crown(-330), x + side * crown(120), y + crown(-400), 26 * grown, Palette.WALNUT.colour);
            }
        }
    }

    void leaves(Ink ink) {
        for (var disc : CROWN) {
            ink.disc(x + crown(disc[0]), y + crown(disc[1]), crown(disc[2]), LEAF);
        }
        for (var leaf : LEAVES) {
            ink.fill(Ornament.nuqta(x + crown(leaf[0]), y + crown(leaf[1]), crown(20)), BRIGHT);
        }
    }

    /// The trunk as a window, behind the crown.
    void window(Ink ink, double open) {
        double top = y + 24 - PITCH * (CARBON / COLUMNS) - 20, foot = y - 10;
        double half = (HALF - 8) * open;
        if (half > 1) {
            ink.fill(
                    Ornament.polygon(x - half, foot, x - half, top, x + half, top, x + half, foot),
                    Palette.FOAM.colour);
        }
    }

    /// The place of a carbon atom in the trunk, filled from below.
    double atomX(int atom) {
        return x + (atom % COLUMNS - 0.5) * 2 * (ATOM + 1);
    }

    double atomY(int atom) {
        return y - 10 - ATOM - 3 - PITCH * Math.floorDiv(atom, COLUMNS);
    }
}
