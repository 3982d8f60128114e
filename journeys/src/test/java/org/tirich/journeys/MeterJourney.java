package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page says that it used, against what went over the wire.
@NeedsChromium
@Tag("slow")
class MeterJourney {

    private static final Percentage TOLERANCE = Percentage.withPercentage(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String USED =
            "Number(localStorage.getItem('data:' + new Date().toLocaleDateString('en-CA')) || 0)";

    @Test
    void theMeterCountsWhatWentOverTheWire(@TempDir Path folder) throws Exception {
        try (var server = RunningServer.demo(folder.resolve("demo"));
                var chromium = new Chromium();
                var link = new CuttingProxy(server.address());
                var viewer = chromium.person(link.address(), Window.PHONE)) {
            viewer.open("/");
            var feed = new Feed(viewer);
            feed.awaitPlaying();
            // A clip that is seen at its end, one that is left, one that is left and seen again out of the cache.
            Await.that(
                    "the first clip ends",
                    Duration.ofSeconds(60),
                    () -> Boolean.TRUE.equals(feed.video().evaluate("video => video.ended")));
            viewer.page().keyboard().press("Escape");
            feed.next();
            feed.awaitPlaying();
            feed.next();
            feed.awaitPlaying();
            feed.previous();
            feed.awaitPlaying();
            Await.that("the counts are settled", PATIENCE, () -> settled(viewer, link));

            assertThat(used(viewer)).isCloseTo(link.sentDown(), TOLERANCE);
            assertThat(link.sentDown()).isGreaterThan(100_000);

            viewer.open("/stem");
            viewer.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(used(viewer)).isCloseTo(link.sentDown(), TOLERANCE);
        }
    }

    private static boolean settled(Person viewer, CuttingProxy link) {
        return Math.abs(used(viewer) - link.sentDown()) < link.sentDown() * TOLERANCE.value / 100;
    }

    private static long used(Person viewer) {
        return ((Number) viewer.page().evaluate(USED)).longValue();
    }
}
