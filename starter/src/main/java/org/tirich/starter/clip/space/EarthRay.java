package org.tirich.starter.clip.space;

import java.util.ArrayList;
import java.util.List;

/// The path of an earthquake wave through the Earth, straight in each of three shells and bent between them by Snell's
/// law. The speeds are those of Inge Lehmann's model of 1936: 10 km/s in the mantle, 8 in the core, 8.8 in the inner
/// core.
///
/// @param points radius in Earth radii, and angle from the source in radians
record EarthRay(List<double[]> points) {

    static final double CORE = 0.545, INNER_CORE = 0.2205;
    private static final double MANTLE_SPEED = 10, CORE_SPEED = 8, INNER_SPEED = 8.8;

    /// @param p distance of the straight continuation from the centre, in Earth radii
    /// @param inner radius of the inner core in Earth radii; 0 for none
    static EarthRay of(double p, double inner) {
        var points = new ArrayList<double[]>();
        double down = Math.asin(p);
        points.add(new double[] {1, 0});
        if (p >= CORE) {
            points.add(new double[] {1, Math.PI - 2 * down});
            return new EarthRay(points);
        }
        double at = Math.asin(p / CORE), inCore = Math.asin(p / CORE * CORE_SPEED / MANTLE_SPEED);
        double angle = at - down;
        points.add(new double[] {CORE, angle});
        double sine = inner == 0 ? 2 : p * CORE_SPEED / MANTLE_SPEED / inner;
        if (sine * INNER_SPEED / CORE_SPEED < 1) {
            double onInner = Math.asin(sine), inInner = Math.asin(sine * INNER_SPEED / CORE_SPEED);
            angle += onInner - inCore;
            points.add(new double[] {inner, angle});
            angle += Math.PI - 2 * inInner;
            points.add(new double[] {inner, angle});
            angle += onInner - inCore;
        } else {
            angle += Math.PI - 2 * inCore;
        }
        points.add(new double[] {CORE, angle});
        points.add(new double[] {1, angle + at - down});
        return new EarthRay(points);
    }

    /// The direct or central ray that arrives at an angle in degrees, by bisection between two rays.
    static EarthRay arriving(double degrees, double from, double to, double inner) {
        double low = from, high = to;
        boolean falling = of(low, inner).degrees() > of(high, inner).degrees();
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            boolean before = of(middle, inner).degrees() > degrees;
            if (before == falling) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return of((low + high) / 2, inner);
    }

    /// Where it arrives, in degrees from the source.
    double degrees() {
        return Math.toDegrees(points.getLast()[1]);
    }
}
