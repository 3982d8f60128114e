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
    static final GearWheel SMALL = new GearWheel(FrameLayout.CENTRE_X, 202, 12, MODULE);
    static final GearWheel LARGE = new GearWheel(FrameLayout.CENTRE_X, 202 + 24 * MODULE, 36, MODULE);

    // One turn of the large wheel, twelve teeth one by one, twice twelve more, rest.
    static final double RUN = 4, RAN = 7.2, SLOW = 8.6, TOOTH = 0.28, FIRST_TURN = SLOW + 12 * TOOTH;
    static final double SECOND = FIRST_TURN + 0.5, TURN = 1.3, THIRD = SECOND + TURN + 0.4, DONE = THIRD + TURN;
    static final double END = DONE + 2.4;

    /// The number of teeth that have passed: 36 in the run and 36 more in the count. Before the run the wheels rock.
    static double passed(double t) {
        double rocking =
                0.4 * Math.sin(2 * Math.PI * 1.5 * t) * (Easing.window(t, 0, 1, 0.2) + Easing.window(t, 2.9, RUN, 0.2));
        double run = 36 * Easing.mix(Easing.ramp(t, RUN, RAN), Easing.smooth(t, RUN, RAN), 0.6);
        double since = Math.max(0, t - SLOW), tooth = Math.min(11, Math.floor(since / TOOTH));
        double slow = tooth + Easing.smooth(since - tooth * TOOTH, 0, 0.2);
        return rocking
                + run
                + (t < SLOW ? 0 : slow)
                + 12 * Easing.smooth(t, SECOND, SECOND + TURN)
                + 12 * Easing.smooth(t, THIRD, DONE);
    }

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
