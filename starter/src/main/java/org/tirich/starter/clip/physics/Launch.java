package org.tirich.starter.clip.physics;

import java.awt.geom.AffineTransform;
import org.tirich.starter.clip.thing.River;
import org.tirich.starter.kit.Easing;

/// The fall of a giant timber beside a small one: the water level and the depth of both at each time, up to the rewind.
final class Launch {

    static final Timber SMALL = new Timber(112, 133, 103), GIANT = new Timber(450, 400, 309);
    static final double RISE = 255;

    /// Seconds from the release until the giant rests.
    private static final double SETTLED = 5.5;

    private final double release;
    private final double back;
    private final double home;
    private final Pebble pebble;
    private final Floater floater = new Floater(GIANT.height(), Timber.DENSITY, -RISE);

    Launch(double release, double back, double home, Pebble pebble) {
        this.release = release;
        this.back = back;
        this.home = home;
        this.pebble = pebble;
    }

    /// The time of the giant, which runs backwards at the end.
    double time(double t) {
        return t < back ? t : Easing.mix(release + SETTLED, release - 0.3, Easing.smooth(t, back, home));
    }

    double splash() {
        return release + floater.wetAt();
    }

    double swell(double x, double t) {
        boolean stone = t > pebble.wet() && t < back;
        return stone
                ? River.swell(x, t, Pebble.X, t - pebble.wet(), 9)
                : River.swell(x, t, GIANT.x(), time(t) - splash(), 34);
    }

    /// Before its release the giant swings on its chain, then shivers.
    AffineTransform hanging(double t) {
        double shiver = 0.004 * Math.sin(50 * t) * Easing.window(t, release - 1.2, release, 0.3);
        double swing = 0.019 * Math.sin(Math.PI * t) * (1 - Easing.smooth(t, release - 1.6, release - 0.8));
        return AffineTransform.getRotateInstance(time(t) < release ? swing + shiver : 0, GIANT.x(), -300);
    }

    double smallWater(double t) {
        return River.SURFACE - swell(SMALL.x(), t);
    }

    double smallFoot(double t) {
        return smallWater(t) + SMALL.height() * Timber.DENSITY;
    }

    /// The giant is longer than the waves, so it hardly follows them.
    double giantWater(double t) {
        return River.SURFACE - 0.3 * swell(GIANT.x(), t);
    }

    double giantFoot(double t) {
        return giantWater(t) + floater.depth(time(t) - release);
    }

    /// The largest depth of the giant's foot, in multiples of its height.
    double deepest() {
        double deepest = 0;
        for (double since = 0; since < SETTLED; since += 0.02) {
            deepest = Math.max(deepest, floater.depth(since));
        }
        return deepest / GIANT.height();
    }
}
