package org.tirich.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// A finger on the screen, which the browser takes for a real one: it scrolls, snaps and cancels pointers.
final class Touch {

    private static final int STEPS = 12;
    private static final double STEP_MILLIS = 16;

    private final Person person;
    private final CDPSession session;

    Touch(Person person) {
        this.person = person;
        this.session = person.browser().newCDPSession(person.page());
    }

    /// Puts the finger down, moves it up (negative) or down by some pixels, and lifts it.
    void drag(double x, double y, double down) {
        send("touchStart", x, y);
        for (int step = 1; step <= STEPS; step++) {
            send("touchMove", x, y + down * step / STEPS);
            person.page().waitForTimeout(STEP_MILLIS);
        }
        send("touchEnd");
    }

    /// Puts the finger down and lifts it after some time.
    void press(double x, double y, double millis) {
        send("touchStart", x, y);
        person.page().waitForTimeout(millis);
        send("touchEnd");
    }

    private void send(String type, double... at) {
        var points = new JsonArray();
        if (at.length == 2) {
            var point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
