package org.tirich.starter.clip.chemistry;

import java.util.List;
import org.tirich.starter.kit.Easing;

/// Heat over time, the speed of the particles, and how strongly they are bound.
///
/// A fast run through all three states, then a slow one. Speeds are shares of the highest.
final class HeatTimeline {

    static final double COLD = 0.1, MELTING = 0.3, BOILING = 0.6, HOT = 1;
    static final double MELT = 8.4, MELTED = 11, BOIL = 13.4, BOILED = 16, CONDENSE = 20.4, FREEZE = 23.8, END = 28;
    private static final double CONDENSED = 22, FROZEN = 25.4;

    /// Speed, lattice strength and cohesion at a time.
    private record Point(double at, double speed, double lattice, double cohesion) {}

    private static final List<Point> WAY = List.of(
            new Point(0, COLD, 1, 1),
            new Point(0.4, MELTING, 1, 1),
            new Point(0.8, MELTING, 0, 1),
            new Point(1.4, BOILING, 0, 1),
            new Point(1.8, BOILING, 0, 0),
            new Point(2.4, HOT, 0, 0),
            new Point(3.2, HOT, 0, 0),
            new Point(3.8, BOILING, 0, 0),
            new Point(4.2, BOILING, 0, 1),
            new Point(4.7, MELTING, 0, 1),
            new Point(5.4, MELTING, 1, 1),
            new Point(6, COLD, 1, 1),
            new Point(6.6, COLD, 1, 1),
            new Point(MELT, MELTING, 1, 1),
            new Point(MELTED, MELTING, 0, 1),
            new Point(BOIL, BOILING, 0, 1),
            new Point(BOILED, BOILING, 0, 0),
            new Point(18, HOT, 0, 0),
            new Point(19.2, HOT, 0, 0),
            new Point(CONDENSE, BOILING, 0, 0),
            new Point(CONDENSED, BOILING, 0, 1),
            new Point(FREEZE, MELTING, 0, 1),
            new Point(FROZEN, MELTING, 1, 1),
            new Point(26.6, COLD, 1, 1),
            new Point(END, COLD, 1, 1));

    private HeatTimeline() {}

    static double speed(double t) {
        int i = leg(t);
        return Easing.mix(WAY.get(i).speed(), WAY.get(i + 1).speed(), share(i, t));
    }

    static double lattice(double t) {
        int i = leg(t);
        return Easing.mix(WAY.get(i).lattice(), WAY.get(i + 1).lattice(), share(i, t));
    }

    static double cohesion(double t) {
        int i = leg(t);
        return Easing.mix(WAY.get(i).cohesion(), WAY.get(i + 1).cohesion(), share(i, t));
    }

    /// 1 while heat is supplied, −1 while it is removed, 0 at rest.
    static double heat(double t) {
        double in = Easing.window(t, 0, 2.4, 0.3) + Easing.window(t, 6.6, 18, 0.4);
        return in - Easing.window(t, 3.2, 6, 0.3) - Easing.window(t, 19.2, 26.6, 0.4);
    }

    /// When a change of state ends in the slow run.
    static List<Double> changes() {
        return List.of(MELTED, BOILED, CONDENSED, FROZEN);
    }

    private static int leg(double t) {
        int i = 0;
        while (i + 2 < WAY.size() && WAY.get(i + 1).at() <= t) {
            i++;
        }
        return i;
    }

    private static double share(int leg, double t) {
        return Easing.ramp(t, WAY.get(leg).at(), WAY.get(leg + 1).at());
    }
}
