package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures for the README's table of the mission, as `target/screenshots/mission-*.webp`.
@NeedsChromium
@Tag("slow")
class ReadmePictures {

    private static final int MAX_BYTES = 60_000;
    private static final int HEIGHT = 620;
    private static final Duration SOON = Duration.ofSeconds(60);

    /// The 2G link of `bench interface`: 80 kbit/s.
    private static final int BYTES_A_SECOND = 10_000;

    private static final int LATENCY_MILLIS = 800;

    @Test
    void theMissionInFourPictures(@TempDir Path folder) throws Exception {
        try (var server = RunningServer.demo(folder.resolve("demo"));
                var chromium = new Chromium()) {
            try (var author = new Client(server.address())) {
                author.form("/demo/become/1", Map.of());
                var clip = SmallClip.make(folder.resolve("wheel.mp4"), 440);
                var work = Lessons.handIn(author, clip, "Two wheels that touch");
                Await.that(
                        "the lesson is in the queue",
                        SOON,
                        () -> author.json("/api/studio/works/" + work)
                                .get("state")
                                .asString()
                                .equals("safety-queue"));
            }
            try (var visitor = chromium.person(server.address(), Window.TALL_PHONE.in("ur"))) {
                visitor.open("/stem/ur");
                assertThat(visitor.page().locator("html")).hasAttribute("lang", "ur");
                write(folder, "landing", top(visitor));
                visitor.open("/tag/STEM");
                write(folder, "hashtag", top(visitor));
            }
            try (var reviewer = chromium.person(server.address(), Window.TALL_PHONE)) {
                reviewer.become(3);
                reviewer.open("/review");
                reviewer.page()
                        .locator("button.it[aria-disabled=false]")
                        .first()
                        .click();
                var criteria = reviewer.page().locator(".crit");
                assertThat(criteria.first()).isVisible();
                criteria.first().evaluate("row => row.scrollIntoView({block: 'center'})");
                write(folder, "review", top(reviewer));
            }
            try (var learner = chromium.person(server.address(), Window.TALL_PHONE)) {
                slow(learner);
                learner.open("/");
                var feed = new Feed(learner);
                feed.justWatch();
                Await.that("the clip plays on a slow link", SOON, () -> feed.position() > 2);
                assertThat(feed.file()).contains("144p");
                write(folder, "slow-link", learner.page().screenshot());
            }
        }
    }

    private static void slow(Person learner) {
        var link = new JsonObject();
        link.addProperty("offline", false);
        link.addProperty("latency", LATENCY_MILLIS);
        link.addProperty("downloadThroughput", BYTES_A_SECOND);
        link.addProperty("uploadThroughput", BYTES_A_SECOND);
        var session = learner.browser().newCDPSession(learner.page());
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", link);
    }

    /// The upper part of the screen, once its pictures are there.
    private static byte[] top(Person visitor) {
        visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return visitor.page().screenshot(new Page.ScreenshotOptions().setClip(0, 0, Window.TALL_PHONE.width(), HEIGHT));
    }

    private static void write(Path folder, String name, byte[] png) throws IOException, InterruptedException {
        var screen = Files.write(folder.resolve(name + ".png"), png);
        var picture = Webp.write("mission-" + name, List.of("-i", screen.toString()));
        assertThat(Files.size(picture)).as(name).isBetween(2_000L, (long) MAX_BYTES);
    }
}
