package org.tirich.starter.clip.space;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// The orbit of the Earth seen from the north, true in shape, and the Earth on it with its axis.
///
/// Angles are counted anticlockwise from the place where the Earth is nearest to the Sun, early in January. The axis
/// leans
/// away from the Sun thirteen days before, at the December solstice.
final class EarthOrbit {

    static final double X = 366, Y = 392, AXIS = 230, ECCENTRICITY = 0.0167, TILT = 23.4;

    /// The mean distance in millions of kilometres.
    static final double MEAN = 149.6;

    private static final double SOLSTICE = Math.toRadians(-13);
    private static final double EARTH = 50, SUN = 70;

    private EarthOrbit() {}

    /// The distance of the Earth from the Sun, in mean distances.
    static double distance(double angle) {
        return (1 - ECCENTRICITY * ECCENTRICITY) / (1 + ECCENTRICITY * Math.cos(angle));
    }

    static double earthX(double angle) {
        return X + AXIS * distance(angle) * Math.cos(angle);
    }

    static double earthY(double angle) {
        return Y - AXIS * distance(angle) * Math.sin(angle);
    }

    /// The latitude at which the Sun is overhead at noon, in degrees.
    static double declination(double angle) {
        double lean = Math.sin(Math.toRadians(TILT)) * -Math.cos(angle - SOLSTICE);
        return Math.toDegrees(Math.asin(lean));
    }

    static void path(Ink ink) {
        double centre = X - AXIS * ECCENTRICITY, minor = AXIS * Math.sqrt(1 - ECCENTRICITY * ECCENTRICITY);
        ink.stroke(new Ellipse2D.Double(centre - AXIS, Y - minor, 2 * AXIS, 2 * minor), Ink.FINE, Palette.SLATE.colour);
    }

    static void sun(Ink ink) {
        ink.disc(X, Y, SUN + 16, Palette.EMBER.at(0.35));
        ink.disc(X, Y, SUN, Palette.SAFFRON.colour);
    }

    /// The Earth with its night side and its axis, which always leans to the right.
    static void earth(Ink ink, double angle) {
        double x = earthX(angle), y = earthY(angle);
        var g = ink.g();
        var before = g.getTransform();
        ink.disc(x, y, EARTH, Palette.FIROZI.colour);
        g.transform(AffineTransform.getRotateInstance(-angle, x, y));
        ink.fill(
                new Arc2D.Double(x - EARTH, y - EARTH, 2 * EARTH, 2 * EARTH, -90, 180, Arc2D.CHORD),
                Palette.NIGHT.at(0.72));
        g.setTransform(before);
        double lean = Math.toRadians(TILT), dx = 84 * Math.sin(lean), dy = 84 * Math.cos(lean);
        ink.line(x - 0.8 * dx, y + 0.8 * dy, x + dx, y - dy, Ink.FIRM, Palette.PAPER.colour);
        ink.disc(x + dx, y - dy, 12, Palette.ROSE.colour);
        ink.ring(x, y, EARTH, Ink.FINE, Palette.PAPER.colour);
    }
}
