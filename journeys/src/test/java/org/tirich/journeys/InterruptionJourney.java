package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens to somebody who is watching: a lesson that is taken down, a phone that is turned, a second tab.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
@Tag("slow")
class InterruptionJourney {

    private static final Duration SOON = Duration.ofSeconds(15);

    /// The clip's own length, what the browser tries again, and the time after which a clip counts as lost.
    private static final Duration LOST = Duration.ofSeconds(60);

    private static final int LEAD_STEP = 8;

    private final Demo demo;

    InterruptionJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aLessonThatIsTakenDownWhileItPlaysSaysSoAndTheNextOnePlays() throws IOException {
        try (var own = Demo.start();
                var learner = own.person(Window.TALL_PHONE);
                var lead = own.person(Window.DESKTOP)) {
            lead.become(LEAD_STEP);
            var feed = playing(learner);
            feed.next();
            feed.awaitRest();
            var work = feed.work();

            takeDown(lead, work);
            feed.justWatch();

            var gone = feed.card().getByText("This lesson has been withdrawn. Go on to the next one.");
            Await.that("the card says that the lesson was withdrawn", LOST, () -> {
                learner.page().waitForTimeout(200);
                return gone.isVisible();
            });
            feed.next();
            feed.awaitPlaying();
            assertThat(feed.work()).isNotEqualTo(work);
        }
    }

    private static void takeDown(Person lead, String work) {
        lead.open("/v/" + work);
        lead.page().locator("form[action$='/rescind'] textarea").evaluate("""
                notes => {
                  notes.value = "The clip shows a wrong number.";
                  notes.form.requestSubmit();
                }""");
        assertThat(lead.page().locator("form[action$='/rescind']")).hasCount(0);
    }

    @Test
    void aPhoneThatIsTurnedKeepsTheCardTheMomentAndTheSound() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            var feed = playing(learner);
            feed.next();
            feed.awaitRest();
            feed.awaitPlaying();
            feed.button("Sound").click();
            var work = feed.work();
            var at = feed.position();

            for (var turned : new int[][] {{915, 412}, {412, 915}}) {
                learner.page().setViewportSize(turned[0], turned[1]);
                feed.awaitRest();
                assertThat(feed.work()).isEqualTo(work);
                Await.that("the clip goes on", SOON, () -> feed.position() > at + 0.5);
                assertThat(feed.video().evaluate("video => video.muted || video.paused"))
                        .isEqualTo(false);
                assertThat((Boolean) learner.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
            }
        }
    }

    @Test
    void twoTabsPlayEachItsOwnAndShareTheMeterAndTheGuesses() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            var feed = playing(learner);
            Await.that("bytes are counted", SOON, () -> used(learner.page()) > 0);
            var before = used(learner.page());

            var second = learner.browser().newPage();
            second.navigate(learner.page().url());
            second.locator("article.clip[data-work]:not([inert]) [data-predict] .btn")
                    .click();

            Await.that("the second tab's bytes are counted too", SOON, () -> {
                second.waitForTimeout(200);
                return used(second) > before;
            });
            var at = feed.position();
            Await.that("both tabs count the same", SOON, () -> used(learner.page()) == used(second));
            second.close();
            learner.page().bringToFront();
            assertThat(feed.position()).isGreaterThanOrEqualTo(at);
            feed.next();
            feed.awaitPlaying();
            assertThat(learner.complaints().all()).isEmpty();
        }
    }

    private static double used(com.microsoft.playwright.Page page) {
        var used = page.evaluate("Number(localStorage.getItem('data:' + new Date().toLocaleDateString('en-CA')) || 0)");
        return ((Number) used).doubleValue();
    }

    private static Feed playing(Person person) {
        person.open("/?lang=en");
        var feed = new Feed(person);
        feed.awaitPlaying();
        return feed;
    }
}
