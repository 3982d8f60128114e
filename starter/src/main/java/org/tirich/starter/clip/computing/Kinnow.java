package org.tirich.starter.clip.computing;

import java.awt.geom.Path2D;
import java.util.List;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A kinnow, a kind of orange, on a spring: the larger it is the further right it hangs, and the heavier the lower.
///
/// @param slot the place from the left, which gives its size
/// @param y the height at which it comes to rest, which gives its weight
record Kinnow(int slot, double y) {

    static final double BEAM = 132, HELD = 232;

    /// Five known fruit: about as heavy as large, none exactly.
    static final List<Kinnow> KNOWN =
            List.of(new Kinnow(0, 534), new Kinnow(2, 548), new Kinnow(3, 705), new Kinnow(4, 662), new Kinnow(6, 876));

    static double x(double slot) {
        return 88 + 88 * slot;
    }

    double x() {
        return x(slot);
    }

    double radius() {
        return 30 + 3 * slot;
    }

    /// The height on the curve through all known fruit, by Lagrange's formula.
    static double curve(double x) {
        double sum = 0;
        for (var each : KNOWN) {
            double part = each.y;
            for (var other : KNOWN) {
                part *= other == each ? 1 : (x - other.x()) / (each.x() - other.x());
            }
            sum += part;
        }
        return sum;
    }

    /// The height on the straight line with the smallest sum of squared gaps.
    static double line(double x) {
        double meanX = KNOWN.stream().mapToDouble(Kinnow::x).average().orElseThrow();
        double meanY = KNOWN.stream().mapToDouble(Kinnow::y).average().orElseThrow();
        double products = 0, squares = 0;
        for (var each : KNOWN) {
            products += (each.x() - meanX) * (each.y - meanY);
            squares += (each.x() - meanX) * (each.x() - meanX);
        }
        return meanY + products / squares * (x - meanX);
    }

    /// The height `since` seconds after its release below the beam: it falls and oscillates on its spring.
    double falling(double since) {
        if (since <= 0) {
            return HELD;
        }
        return y + (HELD - y) * Math.exp(-2.6 * since) * Math.cos(2 * Math.PI * since / 0.72);
    }

    void spring(Ink ink, double shift, double at) {
        var coil = new Path2D.Double();
        double x = x() + shift, foot = at - radius();
        coil.moveTo(x, BEAM);
        int turns = 9;
        for (int i = 0; i < turns; i++) {
            coil.lineTo(x + (i % 2 == 0 ? 11 : -11), BEAM + (foot - BEAM) * (i + 0.5) / turns);
        }
        coil.lineTo(x, foot);
        ink.stroke(coil, Ink.FINE, Palette.WALNUT.colour);
    }

    void fruit(Ink ink, double shift, double at, boolean known) {
        double x = x() + shift, r = radius();
        ink.disc(x, at, r + 4, Palette.WALNUT.colour);
        ink.disc(x, at, r, known ? Palette.EMBER.colour : Palette.SAFFRON.colour);
        var leaf = new Path2D.Double();
        leaf.moveTo(x, at - r);
        leaf.quadTo(x + 12, at - r - 20, x + 34, at - r - 8);
        leaf.quadTo(x + 20, at - r + 8, x, at - r);
        ink.fill(leaf, Palette.TEAL.colour);
    }
}
