package org.tirich.starter.clip.space;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// The Earth at noon, seen from the side: equal beams of sunlight on two latitudes, and the ground that each lights.
///
/// @param sun the side of the Sun: −1 for the left, as in January, 1 for the right, as in July
record NoonLight(int sun) {

    static final double X = FrameLayout.CENTRE_X, Y = 946, RADIUS = 196, BEAM = 62, LATITUDE = 30;
    private static final double SPOT = 34;

    /// The angle between the Sun and the zenith at noon, in degrees.
    double zenith(double latitude) {
        return latitude - sun * EarthOrbit.TILT;
    }

    /// The length of the lit ground, in units along the limb.
    double spot(double latitude) {
        return RADIUS * (edge(latitude, 1) - edge(latitude, -1));
    }

    /// The upper or lower edge of the spot, as an angle above the point under the Sun.
    private double edge(double latitude, int upper) {
        return Math.asin(Math.sin(Math.toRadians(zenith(latitude))) + upper * BEAM / 2 / RADIUS);
    }

    static void globe(Ink ink, double shown) {
        ink.disc(X, Y, RADIUS, Palette.FIROZI.at(shown));
        double lean = Math.toRadians(EarthOrbit.TILT), dx = Math.sin(lean), dy = Math.cos(lean), out = RADIUS + 44;
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getRotateInstance(lean, X, Y));
        ink.line(X - RADIUS + 6, Y, X + RADIUS - 6, Y, Ink.FINE, Palette.TEAL.at(shown));
        g.setTransform(before);
        ink.line(X - out * dx, Y + out * dy, X + out * dx, Y - out * dy, Ink.FIRM, Palette.PAPER.at(shown));
        ink.disc(X + out * dx, Y - out * dy, 18 * shown, Palette.ROSE.colour);
    }

    void night(Ink ink, double shown) {
        var half =
                new Arc2D.Double(X - RADIUS, Y - RADIUS, 2 * RADIUS, 2 * RADIUS, sun < 0 ? -90 : 90, 180, Arc2D.CHORD);
        ink.fill(half, Palette.NIGHT.at(0.6 * shown));
    }

    /// A beam from the side of the Sun to the ground at a latitude. The globe is drawn over it.
    void beam(Ink ink, double latitude, double shown) {
        double middle = Y - RADIUS * Math.sin(Math.toRadians(zenith(latitude)));
        double limb = X + sun * (RADIUS * Math.cos(Math.toRadians(zenith(latitude))) - 60);
        double width = shown * (sun < 0 ? limb : FrameLayout.WIDTH - limb),
                start = sun < 0 ? 0 : FrameLayout.WIDTH - width;
        ink.fill(new Rectangle2D.Double(start, middle - BEAM / 2, width, BEAM), Palette.SAFFRON.at(0.55 * shown));
    }

    /// The ground that the beam lights.
    void ground(Ink ink, double latitude, double shown) {
        if (shown <= 0) {
            return;
        }
        double low = Math.toDegrees(edge(latitude, -1)), high = Math.toDegrees(edge(latitude, 1));
        double begin = sun < 0 ? 180 - high : low;
        double r = RADIUS - SPOT / 2 + 6;
        var arc = new Arc2D.Double(X - r, Y - r, 2 * r, 2 * r, begin, high - low, Arc2D.OPEN);
        var g = ink.g();
        g.setStroke(new BasicStroke((float) SPOT, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setPaint(Palette.EMBER.at(shown));
        g.draw(arc);
    }
}
