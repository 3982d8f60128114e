package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A run of six clips: a question after the third, two at the end, what has moved, and a stop. And what a guest has
/// answered, when she has an account.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class RunJourney {

    private static final int RUN = 6;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int A_WHILE_MS = 1_500;

    private final Demo demo;

    RunJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aRunAsksAndStopsAndGoesOnOnlyWhenSheWants() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            learner.open("/?lang=ur");
            var feed = new Feed(learner);
            var seen = new LinkedHashSet<String>();
            for (int clip = 0; clip < RUN; clip++) {
                Await.that("a clip is shown", SOON, () -> feed.card().count() == 1);
                var work = feed.work();
                assertThat(seen.add(work)).isTrue();
                feed.awaitPlaying();
                // The question between the clips arrives while the third one plays.
                assertThat(learner.page().locator("[data-recall]")).hasCount(clip < 2 ? 0 : 1);
                learner.page().keyboard().press("ArrowDown");
                assertThat(learner.page().locator("article[data-work='" + work + "']:not([inert])"))
                        .hasCount(0);
                if (clip == 2) {
                    assertThat(feed.between()).hasAttribute("data-recall", "true");
                    answers(feed);
                    assertThat(feed.between().locator(".join.ok")).isVisible();
                    primary(feed).click();
                }
            }
            assertThat(feed.between()).hasAttribute("data-stop", "true");
            for (int question = 0; question < 2; question++) {
                answers(feed);
                primary(feed).click();
            }
            assertThat(feed.between().locator(".sum h2")).containsText("کلپ");
            assertThat(feed.between().locator(".sum")).containsText(Pattern.compile("/ 3"));

            stays(learner, feed);
            feed.between().locator(".pair .btn").first().click();
            assertThat(feed.between().locator(".state")).isVisible();
            stays(learner, feed);
            feed.between().locator(".btn.quiet").click();
            Await.that("another run begins", SOON, () -> feed.card().count() == 1);
            assertThat(seen).doesNotContain(feed.work());
            assertThat(feed.card().locator(".climb i:not(.to)")).hasCount(0);
            assertThat(learner.complaints().all()).isEmpty();
        }
    }

    private static Locator primary(Feed feed) {
        return feed.between().locator(".btn.pri");
    }

    private static void answers(Feed feed) {
        feed.between().locator(".opt").first().click();
        primary(feed).click();
    }

    /// Neither the key nor a swipe passes the stop, and no clip plays.
    private static void stays(Person learner, Feed feed) {
        learner.page().keyboard().press("ArrowDown");
        learner.page().mouse().wheel(0, 800);
        learner.page().keyboard().press(" ");
        learner.page().waitForTimeout(A_WHILE_MS);
        assertThat(feed.between()).hasAttribute("data-stop", "true");
        assertThat(learner.page().evaluate("[...document.querySelectorAll('video')].every(each => each.paused)"))
                .isEqualTo(true);
    }

    @Test
    void goingBackFromAPageShowsTheSameCardOfTheRun() {
        try (var learner = demo.person(Window.PHONE)) {
            learner.open("/?lang=en");
            var feed = new Feed(learner);
            for (int clip = 0; clip < RUN; clip++) {
                feed.awaitPlaying();
                feed.next();
            }
            feed.awaitPlaying();
            var work = feed.work();
            feed.press("More");
            feed.sheet().getByText("Page of this clip").click();
            learner.page().waitForURL("**/v/**");
            learner.page().goBack();

            Await.that(
                    "the same card is shown",
                    SOON,
                    () -> feed.card().count() == 1 && feed.work().equals(work));
            assertThat(feed.card().locator(".climb i:not(.to)")).hasCount(0);
            assertThat(feed.card().locator(".climb i.to")).hasCount(RUN - 1);
        }
    }

    @Test
    void aGuestsAnswersMoveIntoHerAccountOnce() {
        try (var guest = demo.person(Window.TALL_PHONE)) {
            guest.open("/?lang=en");
            var feed = new Feed(guest);
            feed.watchTheEnd();
            var first = feed.card().locator("[data-ask] .opt").first();
            first.click();
            feed.button("Check my answer").click();
            assertThat(feed.card().locator("[data-marked]")).isVisible();

            guest.signUp("guest-" + System.nanoTime() % 1_000_000);
            guest.open("/?lang=en&tab=stem");
            new Feed(guest).awaitReady();
            Await.that("the answer is in her record", SOON, () -> {
                guest.open("/learn?lang=en");
                return guest.page().locator("section.card[id]").count() == 1;
            });
            guest.open("/?lang=en&tab=stem");
            new Feed(guest).awaitPlaying();
            guest.open("/learn?lang=en");
            assertThat(guest.page().locator("section.card[id]")).hasCount(1);
        }
    }

    @Test
    void anAdultSwitchesRunsOff() {
        try (var adult = demo.person(Window.DESKTOP)) {
            adult.signUp("adult-" + System.nanoTime() % 1_000_000);
            adult.open("/?lang=en&tab=stem");
            new Feed(adult).awaitPlaying();
            var box = adult.page().getByLabel("Stop after six clips");
            assertThat(box).isChecked();
            box.uncheck();
            assertThat(adult.page().locator(".toast")).hasText("The feed no longer stops.");

            adult.open("/?lang=en&tab=stem");
            var feed = new Feed(adult);
            for (int clip = 0; clip <= RUN; clip++) {
                assertThat(feed.between()).hasCount(0);
                feed.awaitPlaying();
                var was = feed.work();
                adult.page().keyboard().press("ArrowDown");
                feed.awaitOther(was);
            }
        }
    }
}
