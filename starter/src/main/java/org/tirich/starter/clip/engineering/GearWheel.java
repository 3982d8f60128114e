package org.tirich.starter.clip.engineering;

import java.awt.geom.Path2D;

/// A spur gear with involute teeth: two with the same module and pressure angle mesh without slip or gap.
record GearWheel(double x, double y, int teeth, double module) {

    /// 25° rather than the usual 20°, so that twelve teeth need no undercut.
    private static final double PRESSURE = Math.toRadians(25);

    /// Clearance between teeth, as a share of the pitch; visible as a fine line.
    private static final double PLAY = 0.03;

    private static final int FLANK_POINTS = 8;

    double pitchRadius() {
        return module * teeth / 2;
    }

    double outerRadius() {
        return pitchRadius() + module;
    }

    double rootRadius() {
        return pitchRadius() - 1.15 * module;
    }

    /// The outline with the centre of tooth 0 at `angle`, clockwise from the right in screen coordinates.
    Path2D outline(double angle) {
        var path = new Path2D.Double();
        double base = pitchRadius() * Math.cos(PRESSURE);
        double from = Math.max(base, rootRadius());
        for (int tooth = 0; tooth < teeth; tooth++) {
            double middle = angle + 2 * Math.PI * tooth / teeth;
            to(path, rootRadius(), middle - halfWidth(from));
            for (int i = 0; i <= FLANK_POINTS; i++) {
                double r = from + (outerRadius() - from) * i / FLANK_POINTS;
                to(path, r, middle - halfWidth(r));
            }
            for (int i = FLANK_POINTS; i >= 0; i--) {
                double r = from + (outerRadius() - from) * i / FLANK_POINTS;
                to(path, r, middle + halfWidth(r));
            }
            to(path, rootRadius(), middle + halfWidth(from));
        }
        path.closePath();
        return path;
    }

    /// Half the angular width of a tooth at this radius.
    private double halfWidth(double radius) {
        double there = Math.acos(Math.min(1, pitchRadius() * Math.cos(PRESSURE) / radius));
        return Math.PI / (2 * teeth) * (1 - PLAY) + involute(PRESSURE) - involute(there);
    }

    private static double involute(double angle) {
        return Math.tan(angle) - angle;
    }

    private void to(Path2D path, double radius, double angle) {
        double px = x + radius * Math.cos(angle), py = y + radius * Math.sin(angle);
        if (path.getCurrentPoint() == null) {
            path.moveTo(px, py);
        } else {
            path.lineTo(px, py);
        }
    }
}
