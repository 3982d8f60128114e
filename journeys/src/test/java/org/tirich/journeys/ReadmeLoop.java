package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Films the loop at the top of the README: a guess, the clip, a wrong answer, what speaks against it, and the clip
/// that follows from it. The file is `target/screenshots/first-minute.webp`.
@NeedsChromium
@Tag("slow")
class ReadmeLoop {

    private static final int FRAMES_PER_SECOND = 4;
    private static final int OPTIONS = 3;

    private final List<Path> frames = new ArrayList<>();

    @Test
    void aGuessAWrongAnswerAndWhatFollows(@TempDir Path folder) throws Exception {
        try (var server = RunningServer.demo(folder.resolve("demo"));
                var chromium = new Chromium()) {
            for (int option = 0; option < OPTIONS; option++) {
                frames.clear();
                try (var learner = chromium.person(server.address(), Window.TALL_PHONE)) {
                    if (film(learner, option, Files.createDirectories(folder.resolve("frames-" + option)))) {
                        write();
                        return;
                    }
                }
            }
            throw new AssertionError("no option was wrong");
        }
    }

    /// Whether the option was wrong.
    private boolean film(Person learner, int option, Path folder) {
        learner.open("/");
        var feed = new Feed(learner);
        assertThat(feed.asksForAGuess()).isTrue();
        stay(learner, folder, 6);
        feed.guesses().nth(option).click();
        feed.awaitPlaying();
        stay(learner, folder, 14);
        feed.watchTheEnd();
        stay(learner, folder, 3);
        feed.card().locator("[data-ask] .opt").nth(option).click();
        stay(learner, folder, 2);
        feed.button("Check my answer").click();
        var marked = feed.card().locator("[data-marked]");
        assertThat(marked).isVisible();
        if (!marked.innerText().contains("Not this one.")) {
            return false;
        }
        stay(learner, folder, 10);
        var was = feed.work();
        feed.next();
        assertThat(feed.work()).isNotEqualTo(was);
        feed.awaitRest();
        stay(learner, folder, 8);
        return true;
    }

    private void stay(Person learner, Path folder, int count) {
        for (int n = 0; n < count; n++) {
            var frame = folder.resolve("%03d.png".formatted(frames.size()));
            learner.page().screenshot(new Page.ScreenshotOptions().setPath(frame));
            frames.add(frame);
            learner.page().waitForTimeout(1_000.0 / FRAMES_PER_SECOND / 2);
        }
    }

    private void write() throws IOException, InterruptedException {
        var input = List.of(
                "-framerate",
                Integer.toString(FRAMES_PER_SECOND),
                "-i",
                frames.getFirst().resolveSibling("%03d.png").toString());
        assertThat(Files.size(Webp.write("first-minute", input))).isBetween(50_000L, 3_000_000L);
    }
}
