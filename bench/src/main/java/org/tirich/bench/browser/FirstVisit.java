package org.tirich.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A first visit with an empty cache, until its first clip moves.
final class FirstVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WARM_UPS = 10;
    private static final int WIDTH = 412;
    private static final int HEIGHT = 915;

    private FirstVisit() {}

    /// Asks for the page, without a browser.
    static void warmUp(URI address) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            try (var page = address.resolve("/?tab=stem").toURL().openStream()) {
                page.readAllBytes();
            }
        }
    }

    /// The seconds until the first frame, and until the question before the clip; -1 where there is none.
    static Map<String, Double> on(HeadlessChromium chromium, URI address, LinkProfile link, String name) {
        try (var visit = chromium.visit(WIDTH, HEIGHT, address, link)) {
            visit.open();
            var frame = visit.await("bench.firstFrame", PATIENCE);
            var prediction = visit.number("bench.prediction");
            return Map.of(
                    "interface.first_frame_s." + name,
                    seconds(frame),
                    "interface.prediction_shown_s." + name,
                    prediction > 0 ? seconds(prediction) : -1);
        }
    }

    private static double seconds(double millis) {
        return millis < 0 ? -1 : millis / 1000;
    }

    /// The bytes of the scripts that were asked for before the first clip played, as they came over the wire.
    static long scriptBytes(HeadlessChromium chromium, URI address) {
        try (var visit = chromium.visit(WIDTH, HEIGHT, address, LinkProfile.SLOW_3G)) {
            visit.open();
            visit.await("bench.prediction || bench.firstPlaying", PATIENCE);
            visit.page().evaluate("bench.pass()");
            var played = visit.await("bench.firstPlaying", PATIENCE);
            visit.stay(Duration.ofSeconds(3));
            return visit.link().transfers().stream()
                    .filter(each -> each.isScript() && each.askedAtMillis < played)
                    .mapToLong(EmulatedLink.Transfer::body)
                    .sum();
        }
    }

    /// The share of the window's width that the picture has while it plays.
    static double clipWidthShare(HeadlessChromium chromium, URI address, int width, int height) {
        try (var visit = chromium.visit(width, height, address, LinkProfile.FULL)) {
            visit.open();
            visit.await("bench.prediction || bench.firstPlaying", Duration.ofSeconds(20));
            visit.page().evaluate("bench.pass()");
            visit.await("bench.firstPlaying", Duration.ofSeconds(20));
            // The texts below the clip fold while it plays.
            visit.stay(Duration.ofSeconds(5));
            return visit.number("bench.width()");
        }
    }
}
