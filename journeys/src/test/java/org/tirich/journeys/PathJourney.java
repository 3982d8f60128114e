package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A learner walks the path *How machines learn* to its record: eight clips, questions that she has not seen, an hour
/// with
/// beans and cards, a mentor. The server is killed at that moment, and the record is there when it comes back.
@NeedsChromium
class PathJourney {

    private static final String PATH = "/path/how-machines-learn";
    private static final Set<String> OUTCOMES =
            Set.of("I-06-02", "I-06-03", "I-07-01", "I-07-03", "I-08-02", "I-08-03", "I-08-04", "I-08-05");
    private static final int CLIPS = 8;
    private static final int MOST_STEPS = 60;

    /// As a learner takes who works a question out.
    private static final Duration THINKING = Duration.ofMinutes(5);

    private static final Duration END_OF_CLIP = Duration.ofSeconds(90);

    private final AnswerKey key = new AnswerKey(OUTCOMES);
    private Duration ahead = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void fromTheFirstClipToARecordThatSurvivesAKill() {
        var data = folder.resolve("data");
        var server = RunningServer.demo(data);
        try (var chromium = new Chromium();
                var guest = chromium.person(server.address(), Window.TALL_PHONE);
                var learner = chromium.person(server.address(), Window.TALL_PHONE);
                var mentor = chromium.person(server.address(), Window.TALL_PHONE)) {
            guest.open(PATH + "?lang=en");
            assertThat(guest.page().locator("main")).containsText("An account keeps what you watched");
            assertThat(guest.page().locator("ol.tour > li")).hasCount(CLIPS + 1);

            learner.signUp("طالبہ");
            learner.open("/paths?lang=en");
            learner.page().locator("a[href='" + PATH + "']").click();
            learner.button("Begin this path").click();
            walk(learner, data);

            assertThat(missing(learner))
                    .as("the mentor, and the hour that the mentor confirms")
                    .satisfiesExactly(
                            text -> assertThat(text)
                                    .isEqualTo("Missing: A mentor looks at the activity, or at a lesson that you held"),
                            text -> assertThat(text).startsWith("Missing: 2 h"));
            var code = learner.page().locator(".code").innerText();
            mentor.become(1);
            mentor.open("/mentor?lang=en");
            var report = mentor.page().locator("article.card");
            assertThat(report).not().containsText("طالبہ");
            mentor.field("Code of the learner").fill(code);
            mentor.button("Confirm").click();
            assertThat(mentor.page().locator("main")).containsText("Nothing waits for a mentor.");
            assertThat(guest.complaints().all()).isEmpty();
            assertThat(learner.complaints().all()).isEmpty();
            assertThat(mentor.complaints().all()).isEmpty();

            server.kill();
            server = RunningServer.demo(data);
            try (var later = chromium.person(server.address(), Window.TALL_PHONE)) {
                later.signIn("طالبہ");
                later.open(PATH + "?lang=en");
                assertThat(later.page().locator(".note.good")).containsText("Path completed");
                later.open(PATH + "?lang=ur");
                assertThat(later.page().locator(".note.good")).containsText("راستہ مکمل");
                later.open("/paths?lang=en");
                assertThat(later.page().locator(".chip.ok")).hasText("Completed");
            }
        } finally {
            server.close();
        }
    }

    /// Does what the page names next, until only the mentor is missing.
    private void walk(Person learner, Path data) {
        var watched = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            learner.open(PATH + "?lang=en");
            var next = learner.page().locator("main .kick ~ p .btn.pri");
            var label = next.innerText();
            switch (label) {
                case "Watch the clip" -> {
                    next.click();
                    watch(learner, watched++ < 2);
                }
                case "Prove it" -> {
                    next.click();
                    assertThat(learner.page().locator("main .prompt").first()).isVisible();
                    ahead = ahead.plus(THINKING);
                    RunningServer.setClock(data, ahead);
                    key.answerRight(learner);
                }
                case "Do the activity" -> reportTheActivity(learner);
                case "Show it to a mentor" -> {
                    return;
                }
                default -> throw new AssertionError("the page names " + label);
            }
        }
        throw new AssertionError("not done after " + MOST_STEPS + " steps; missing: " + missing(learner));
    }

    /// Watches a clip at double speed, or reports it as the page does.
    private static void watch(Person learner, boolean byPlaying) {
        var page = learner.page();
        assertThat(page.locator("main")).containsText("How machines learn");
        if (byPlaying) {
            page.evaluate(
                    "() => { const v = document.getElementById('player'); v.muted = true; v.playbackRate = 2; return v.play() }");
            Await.that("the clip ends", END_OF_CLIP, () ->
                    (Boolean) page.evaluate("() => document.getElementById('player').ended"));
        } else {
            var status = page.evaluate("""
                    async () => {
                      const video = document.getElementById("player");
                      if (!(video.duration > 0)) await new Promise((loaded) => video.addEventListener("loadedmetadata", loaded));
                      const now = BigInt(Date.now()).toString(16).padStart(12, "0");
                      const rest = crypto.randomUUID();
                      const id = now.slice(0, 8) + "-" + now.slice(8) + "-7" + rest.slice(15, 18) + rest.slice(18);
                      const ms = Math.round(video.duration * 1000);
                      const work = document.querySelector("[data-watched]").dataset.watched;
                      const events = [{ id, work, kind: "complete", positionMs: ms, watchedMs: ms }];
                      const sent = await fetch("/api/engagements", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ events }) });
                      return JSON.stringify(await sent.json());
                    }""");
            assertThat(String.valueOf(status)).contains("\"accepted\":1");
        }
        Await.that("the server has the view", END_OF_CLIP, () -> {
            var before = learner.page().url();
            learner.open(PATH + "?lang=en");
            var seen = learner.page()
                    .locator("li:has(a[href='" + java.net.URI.create(before).getPath() + "']) .chip.ok");
            return seen.count() > 0 || back(learner, before);
        });
    }

    private static boolean back(Person learner, String address) {
        learner.page().navigate(address);
        return false;
    }

    private static void reportTheActivity(Person learner) {
        var page = learner.page();
        page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Sheet to print"))
                .click();
        assertThat(page.locator("svg.squares")).isVisible();
        assertThat(page.locator(".cut li")).hasCount(16 + 12);
        page.goBack();
        page.locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("I have done it"))
                .click();
        learner.field("How many people took part?").fill("4");
        learner.field("With one").fill("9");
        learner.field("With three").fill("12");
        learner.field("With five").fill("11");
        learner.button("Report it").first().click();
        assertThat(page.locator(".code")).isVisible();
    }

    private static List<String> missing(Person learner) {
        return learner.page().locator(".needs li:not(.met)").allInnerTexts().stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }
}
