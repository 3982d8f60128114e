package org.tirich.starter.clip.engineering;

import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;

/// Twelve teeth drive thirty-six: the motion over time.
final class GearTrain {

    private static final double MODULE = 16.4;
    static final GearWheel SMALL = new GearWheel(FrameLayout.CENTRE_X, 190, 12, MODULE);
    static final GearWheel LARGE = new GearWheel(FrameLayout.CENTRE_X, 190 + 24 * MODULE, 36, MODULE);

    // Fast rotation; twelve teeth one by one; two more turns, faster; fast rotation that continues at the
    // beginning.
    static final double STILL = 3.4, TOOTH = 0.42, FIRST_TURN = STILL + 0.8 + 12 * TOOTH;
    static final double SECOND = FIRST_TURN + 1, TURN = 2.2, THIRD = SECOND + TURN + 0.7, DONE = THIRD + TURN;
    static final double WHIRL = DONE + 2, END = WHIRL + 3.6;

    /// The number of teeth that have passed. Between the end and the beginning it differs by whole turns of the
    /// large wheel.
    static double passed(double t) {
        if (t < STILL) {
            // Decelerates from a steady rotation of twelve teeth per second.
            double s = Math.min(t, STILL) / STILL;
            return -36 + 12 * STILL * (s - s * s * s / 3) + (36 - 8 * STILL);
        }
        if (t < FIRST_TURN) {
            double since = Math.max(0, t - STILL - 0.8), tooth = Math.min(11, Math.floor(since / TOOTH));
            return tooth + Easing.smooth(since - tooth * TOOTH, 0, 0.26);
        }
        if (t < WHIRL) {
            return 12 + 12 * Easing.smooth(t, SECOND, SECOND + TURN) + 12 * Easing.smooth(t, THIRD, DONE);
        }
        // Accelerates to the steady rotation, up to the tooth position of the beginning.
        double s = (t - WHIRL) / (END - WHIRL), start = 36 - 8 * STILL;
        return 36 + (72 - 36 + start) * (WHIRLING * s * s + (1 - WHIRLING) * s * s * s);
    }

    /// Makes the speed at the end equal to that at the beginning, twelve teeth per second.
    private static final double WHIRLING = 3 - 12 * (END - WHIRL) / (72 - 8 * STILL);

    static double smallAngle(double passed) {
        return Math.PI / 2 + 2 * Math.PI * passed / SMALL.teeth();
    }

    /// A gap of the large wheel meets a tooth of the small one.
    static double largeAngle(double passed) {
        return -Math.PI / 2 + Math.PI / LARGE.teeth() - 2 * Math.PI * passed / LARGE.teeth();
    }

    static List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        double small = smallAngle(36) - smallAngle(0), large = largeAngle(36) - largeAngle(0);
        facts.add(new Fact("three turns one way against one the other way", -3, small / large, 1e-9));
        facts.add(new Fact("36 teeth are one turn of the large wheel", 2 * Math.PI, Math.abs(large), 1e-9));
        facts.add(new Fact("loop: same tooth position", 0, (passed(END) - passed(0)) % 36, 1e-6));
        for (double passed = 0; passed < 1; passed += 0.125) {
            var both = new Area(SMALL.outline(smallAngle(passed)));
            both.intersect(new Area(LARGE.outline(largeAngle(passed))));
            facts.add(new Fact("teeth do not cut each other at " + passed, 0, Math.sqrt(size(both)), 2));
        }
        return facts;
    }

    private static double size(Area area) {
        var box = area.getBounds2D();
        return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
    }
}
