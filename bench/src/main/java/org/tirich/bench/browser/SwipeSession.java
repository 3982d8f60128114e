package org.tirich.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tirich.media.box.Mp4;

/// A viewer who goes through the first cards on 3G: three she sees to their end, the others she leaves, some of them
/// soon.
final class SwipeSession {

    /// Seconds with each card. No clip of the starter library is longer than 28 s.
    private static final List<Integer> STAYS = List.of(4, 28, 9, 28, 3, 16, 28, 5);

    /// She thinks about a question for this time.
    private static final Duration GUESS = Duration.ofSeconds(4);

    private static final Duration SKIP = Duration.ofSeconds(1);

    private static final Duration FRAME = Duration.ofSeconds(15);
    private static final String USED =
            "Number(localStorage.getItem('data:' + new Date().toLocaleDateString('en-CA')) || 0)";

    private SwipeSession() {}

    static Map<String, Double> on(HeadlessChromium chromium, URI address) throws IOException {
        try (var visit = chromium.visit(412, 915, address, LinkProfile.THIRD_GENERATION)) {
            visit.open();
            visit.await("bench.firstFrame", FRAME);
            var swipes = new ArrayList<Double>();
            for (int card = 0; card < STAYS.size(); card++) {
                visit.stay(GUESS);
                visit.page().evaluate("bench.pass()");
                visit.stay(Duration.ofSeconds(STAYS.get(card)));
                if (card + 1 < STAYS.size()) {
                    visit.page().keyboard().press("Escape");
                    if (visit.number("bench.asks()") == 1 && endsARun(visit)) {
                        visit.await("bench.arrived()", FRAME);
                        continue;
                    }
                    visit.page().keyboard().press("ArrowDown");
                    swipes.add(visit.await("bench.swipe", FRAME) / 1000);
                    visit.await("bench.arrived()", FRAME);
                }
            }
            return figures(visit, address, swipes);
        }
    }

    /// Goes to what is asked after the card. At the end of a run she skips the questions and begins another one.
    private static boolean endsARun(Visit visit) {
        visit.page().keyboard().press("ArrowDown");
        visit.await("bench.isAsked()", FRAME);
        visit.stay(GUESS);
        if (visit.number("document.querySelectorAll('[data-recall]:not([inert])').length") == 1) {
            return false;
        }
        while (visit.number("bench.isAsked()") == 1) {
            visit.page().evaluate("bench.skip()");
            visit.stay(SKIP);
        }
        return true;
    }

    private static Map<String, Double> figures(Visit visit, URI address, List<Double> swipes) throws IOException {
        var figures = new HashMap<String, Double>();
        figures.put("interface.next_swipe_s.3g", median(swipes));
        figures.put("interface.stalled_share.3g", visit.number("bench.stalledMs") / visit.number("bench.playedMs"));
        var wire = visit.link().bytes();
        figures.put("interface.meter_error_share", Math.abs(visit.number(USED) - wire) / wire);
        figures.put("interface.session_mb", wire / 1e6);
        figures.put("interface.wasted_share", wastedShare(visit, address));
        return figures;
    }

    /// Of the bytes of clips that came, those that were not needed for what was shown.
    private static double wastedShare(Visit visit, URI address) throws IOException {
        var fetched = new HashMap<String, Long>();
        visit.link().transfers().stream()
                .filter(EmulatedLink.Transfer::isClip)
                .forEach(each -> fetched.merge(each.path, each.body(), Long::sum));
        var shown = (Map<?, ?>) visit.page().evaluate("bench.shown");
        long all = 0;
        long needed = 0;
        for (var each : fetched.entrySet()) {
            var seconds = shown.get(each.getKey()) instanceof Number number ? number.doubleValue() : 0;
            all += each.getValue();
            needed += seconds == 0 ? 0 : Math.min(each.getValue(), bytesUntil(address.resolve(each.getKey()), seconds));
        }
        return all == 0 ? -1 : 1 - (double) needed / all;
    }

    private static long bytesUntil(URI file, double seconds) throws IOException {
        var copy = Files.createTempFile("clip", ".mp4");
        try (var in = file.toURL().openStream()) {
            Files.write(copy, in.readAllBytes());
            return bytesUntil(copy, seconds);
        } finally {
            Files.delete(copy);
        }
    }

    private static long bytesUntil(Path file, double seconds) throws IOException {
        var mp4 = Mp4.read(file);
        var needed = mp4.startBytes(Duration.ofMillis(Math.round(seconds * 1000)));
        return Math.min(needed, Files.size(file));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
