package org.tirich.experiment.web;

import java.util.Locale;
import org.tirich.learning.experiment.Difference;

/// The places of an interval on a line of 300 units with zero in its middle.
///
/// @param tolerance the place up to which a rise is accepted; empty without a tolerance
record IntervalDrawing(String low, String high, String dot, String tolerance) {

    private static final double CENTRE = 150;
    private static final double HALF = 140;

    static IntervalDrawing of(Difference difference, double tolerance) {
        var widest = Math.max(tolerance, Math.max(Math.abs(difference.low()), Math.abs(difference.high())));
        var scale = widest > 0 ? HALF / widest : 0;
        return new IntervalDrawing(
                place(difference.low() * scale),
                place(difference.high() * scale),
                place(difference.estimate() * scale),
                tolerance > 0 ? place(tolerance * scale) : "");
    }

    private static String place(double fromCentre) {
        return String.format(Locale.ROOT, "%.1f", CENTRE + fromCentre);
    }
}
