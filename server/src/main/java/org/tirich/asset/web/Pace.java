package org.tirich.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.tirich.web.Cookies;

/// The speed at which a file is sent to a player: what the next seconds need at once, then as much as playing needs.
/// What
/// is not sent yet is not lost when the viewer goes on to another clip.
///
/// @param aheadSeconds sent at once
/// @param rate seconds of the clip sent each second; 0 for a clip that waits until its viewer plays it
/// @param atSeconds the moment of the clip that plays first; negative where it is unknown
record Pace(double aheadSeconds, double rate, double atSeconds) {

    /// For a viewer whose client has not chosen yet. The client's default is the same.
    static final Pace DEFAULT = new Pace(1, 1, -1);

    private static final double MAX_AHEAD_SECONDS = 30;
    private static final double MAX_RATE = 4;

    /// A clip that waits for longer is sent: a client that has gone is found by the next write.
    private static final double MAX_HELD_SECONDS = 60;

    private static final String COOKIE = "pace";
    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,3})?)";
    private static final Pattern CHOSEN = Pattern.compile(NUMBER + "x" + NUMBER + "(?:@" + NUMBER + ")?");

    /// The pace that the client chose from the viewer's habit (cookie `pace`: seconds ahead, rate
    /// and moment, such as `1x1.25@12.5`).
    static Pace chosenBy(HttpServletRequest request) {
        var chosen = CHOSEN.matcher(Cookies.setByPage(request, COOKIE));
        if (!chosen.matches()) {
            return DEFAULT;
        }
        var at = chosen.group(3);
        return new Pace(
                Math.min(MAX_AHEAD_SECONDS, Double.parseDouble(chosen.group(1))),
                rate(Double.parseDouble(chosen.group(2))),
                at == null ? -1 : Double.parseDouble(at));
    }

    /// A clip that plays is never sent more slowly than it plays.
    private static double rate(double wanted) {
        return wanted == 0 ? 0 : Math.clamp(wanted, 1, MAX_RATE);
    }

    /// The seconds of the clip that may be sent in this time since the request.
    double seconds(double elapsedSeconds) {
        var sent = rate == 0 ? Math.max(0, elapsedSeconds - MAX_HELD_SECONDS) : elapsedSeconds * rate;
        return aheadSeconds + sent;
    }
}
