package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The hand on a clip: two taps, a finger that rests, a wheel; and what a guest's press asks for.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class HandJourney {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final double TAP_MILLIS = 40;
    private static final double HOLD_MILLIS = 1_500;

    private final Demo demo;

    HandJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void twoTapsSayGotIt() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            var feed = playing(learner);
            var touch = new Touch(learner);
            var at = feed.video().boundingBox();

            touch.press(middle(at), at.y + 200, TAP_MILLIS);
            touch.press(middle(at), at.y + 200, TAP_MILLIS);

            assertThat(learner.page().locator(".toast")).hasText("Noted: got it.");
            feed.openLedge();
            assertThat(feed.button("Got it")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void aFingerThatRestsDoublesTheSpeedUntilItLifts() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            var feed = playing(learner);
            var at = feed.video().boundingBox();
            feed.video()
                    .evaluate(
                            "video => { window.rates = []; video.onratechange = () => rates.push(video.playbackRate) }");

            new Touch(learner).press(middle(at), at.y + 200, HOLD_MILLIS);

            Await.that(
                    "the speed is as before",
                    SOON,
                    () -> "2,1".equals(learner.page().evaluate("rates.join()")));
            assertThat(feed.video().evaluate("video => video.paused")).isEqualTo(false);
        }
    }

    @Test
    void theWheelTurnsTheFeedAlsoBesideIt() {
        try (var learner = demo.person(Window.DESKTOP)) {
            var feed = playing(learner);
            var first = feed.work();
            learner.page().mouse().move(20, 500);

            learner.page().mouse().wheel(0, 120);

            feed.awaitOther(first);
            learner.page().waitForTimeout(Duration.ofSeconds(1).toMillis());
            learner.page().mouse().wheel(0, -120);
            feed.awaitRest();
            Await.that("the first card is back", SOON, () -> feed.work().equals(first));
        }
    }

    @Test
    void whatAGuestSavesIsSavedOnceSheHasAnAccount() {
        try (var guest = demo.person(Window.PHONE)) {
            var feed = playing(guest);
            var title = feed.card().locator("h2 bdi").first().innerText();
            feed.openLedge();
            feed.card().locator(".tools button").nth(saveTool(feed)).click();
            assertThat(feed.sheet()).containsText("An account keeps this lesson");
            feed.sheet().getByText("Make an account").click();

            guest.page().locator("#username").fill("guest-who-saves");
            guest.page().locator("#password").fill("five blue mountains 7");
            guest.page().locator("input[value=adult]").check();
            guest.page().locator("main form button").click();

            var saved = guest.page()
                    .waitForResponse(
                            response -> response.url().contains("/api/saved/"), () -> new Feed(guest).awaitPlaying());
            assertThat(saved.status()).isLessThan(300);
            guest.open("/saved");
            assertThat(guest.page().locator("a.tile")).containsText(title);
        }
    }

    @Test
    void makeExplainsItselfToThoseWhoMayNot() {
        try (var visitor = demo.person(Window.PHONE)) {
            assertThat(visitor.open("/studio").status()).isEqualTo(200);
            assertThat(visitor.page().locator("main")).containsText("has an account here");
            visitor.become(6);
            assertThat(visitor.open("/studio").status()).isEqualTo(200);
            assertThat(visitor.page().locator("main")).containsText("Ask the people who run this site");
        }
    }

    /// The link dies while a clip plays: the card says so, the other cards stay, and a press continues where it was.
    @Test
    void aClipWhoseLinkDiesSaysSoAndContinuesWhereItWas() throws Exception {
        try (var link = demo.link();
                var learner = demo.person(link, Window.PHONE)) {
            var feed = playing(learner);
            feed.next();
            feed.awaitPlaying();
            link.cut();
            var lost = feed.card().getByText("This clip did not load.");
            Await.that("the card says that its link is lost", Duration.ofSeconds(40), lost::isVisible);
            var at = feed.position();

            link.mend();
            feed.button("Try again").click();
            Await.that("the clip continues", Duration.ofSeconds(20), () -> feed.position() > at + 0.5);
            assertThat(feed.position()).isLessThan(at + 15);
            assertThat(lost).hasCount(0);
        }
    }

    private static int saveTool(Feed feed) {
        var tools = feed.card().locator(".tools button");
        for (int i = 0; i < tools.count(); i++) {
            var label = tools.nth(i).getAttribute("aria-label");
            if (label != null && label.startsWith("Save")) {
                return i;
            }
        }
        throw new AssertionError("the ledge has no tool that saves");
    }

    private static Feed playing(Person person) {
        person.open("/");
        var feed = new Feed(person);
        feed.awaitReady();
        feed.awaitPlaying();
        return feed;
    }

    private static double middle(BoundingBox box) {
        return box.x + box.width / 2;
    }
}
