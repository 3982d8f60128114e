package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a new visitor waits for the first moving picture on a slow phone behind a slow link: 400 kbps,
/// 400 ms, a processor four times slower, nothing cached. The figures are printed.
@NeedsChromium
@Tag("slow")
class FirstFrame {

    private static final int RUNS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// The moment of the first frame that was drawn, in milliseconds since the navigation began.
    private static final String NOTE_FIRST_FRAME = """
            new MutationObserver((_, observer) => {
              const video = document.querySelector('video');
              if (!video) return;
              observer.disconnect();
              video.requestVideoFrameCallback(now => { window.firstFrame = now });
            }).observe(document, { childList: true, subtree: true });
            """;

    private static final String NUMBERS = """
            () => {
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return [window.firstFrame, paint ? paint.startTime : 0].map(Math.round);
            }
            """;

    @Test
    void isMeasured(@TempDir Path folder) {
        try (var server = RunningServer.demo(folder.resolve("demo"));
                var chromium = new Chromium()) {
            var frames = new ArrayList<Integer>();
            var paints = new ArrayList<Integer>();
            for (int run = 0; run < RUNS; run++) {
                try (var visitor = chromium.person(server.address(), Window.PHONE)) {
                    slowDown(visitor);
                    visitor.browser().addInitScript(NOTE_FIRST_FRAME);
                    visitor.page().navigate(server.address() + "/", patient());
                    Await.that(
                            "a frame is drawn",
                            PATIENCE,
                            () -> Boolean.TRUE.equals(visitor.page().evaluate("window.firstFrame > 0")));
                    var numbers = (java.util.List<?>) visitor.page().evaluate(NUMBERS);
                    frames.add(((Number) numbers.getFirst()).intValue());
                    paints.add(((Number) numbers.getLast()).intValue());
                }
            }
            System.out.printf(
                    "first frame at 400 kbps, 400 ms, CPU x4: median %d ms of %s; first paint: median %d ms of %s%n",
                    median(frames), frames, median(paints), paints);
            assertThat(frames).hasSize(RUNS);
        }
    }

    private static com.microsoft.playwright.Page.NavigateOptions patient() {
        return new com.microsoft.playwright.Page.NavigateOptions().setTimeout(PATIENCE.toMillis());
    }

    private static void slowDown(Person visitor) {
        var devtools = visitor.browser().newCDPSession(visitor.page());
        devtools.send("Network.enable");
        var link = new JsonObject();
        link.addProperty("offline", false);
        link.addProperty("latency", 400);
        link.addProperty("downloadThroughput", 400_000 / 8);
        link.addProperty("uploadThroughput", 400_000 / 8);
        devtools.send("Network.emulateNetworkConditions", link);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        devtools.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static int median(java.util.List<Integer> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
