package org.tirich.starter.clip.chemistry;

import java.util.List;
import org.tirich.starter.kit.Easing;

/// Heat over time, the speed of the particles, and how strongly they are bound.
///
/// Rest, then a run through all three states and back. Speeds are shares of the highest.
final class HeatTimeline {

    static final double COLD = 0.1, MELTING = 0.3, BOILING = 0.6, HOT = 1;
    static final double START = 4, MELT = 5.8, MELTED = 8.4, BOIL = 10.8, BOILED = 13.4;
    static final double CONDENSE = 17.8, FREEZE = 21.2, END = 25.4;
    private static final double HOTTEST = 15.4, COOL = 16.6, CONDENSED = 19.4, FROZEN = 22.8, STILL = 24;

    /// Speed, lattice strength and cohesion at a time.
    private record Point(double at, double speed, double lattice, double cohesion) {}

    private static final List<Point> WAY = List.of(
            new Point(0, COLD, 1, 1),
            new Point(START, COLD, 1, 1),
            new Point(MELT, MELTING, 1, 1),
            new Point(MELTED, MELTING, 0, 1),
            new Point(BOIL, BOILING, 0, 1),
            new Point(BOILED, BOILING, 0, 0),
            new Point(HOTTEST, HOT, 0, 0),
            new Point(COOL, HOT, 0, 0),
            new Point(CONDENSE, BOILING, 0, 0),
            new Point(CONDENSED, BOILING, 0, 1),
            new Point(FREEZE, MELTING, 0, 1),
            new Point(FROZEN, MELTING, 1, 1),
            new Point(STILL, COLD, 1, 1),
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
        return Easing.window(t, START, HOTTEST, 0.4) - Easing.window(t, COOL, STILL, 0.4);
    }

    /// When a change of state ends.
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
