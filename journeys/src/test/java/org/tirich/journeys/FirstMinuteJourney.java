package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The first minute of somebody without an account, on a phone.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class FirstMinuteJourney {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int CLIPS = 6;
    private static final double LEAST_WIDTH_SHARE = 0.87;
    private static final double SNAP_MILLIS = 1_000;
    private static final int SWIPES = 3;
    private static final int SWIPE_PIXELS = 520;

    private final Demo demo;

    FirstMinuteJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void sheChoosesGuessesWatchesHearsSharesAndComesBack() {
        try (var learner = demo.newcomer(Window.TALL_PHONE)) {
            begin(learner);
            var feed = new Feed(learner);
            assertThat(feed.asksForAGuess()).isTrue();
            feed.button("Just watch").click();
            feed.button("Sound").click();

            var seen = new LinkedHashSet<String>();
            for (int clip = 0; clip < CLIPS; clip++) {
                assertThat(seen.add(feed.work())).as("clip %d is new", clip).isTrue();
                if (clip > 0) {
                    guesses(feed, clip % 2);
                }
                playsInFull(feed, clip);
                if (clip == 2) {
                    fullAndBack(learner, feed);
                    shares(learner, feed);
                }
                if (clip == 3) {
                    theNextCardsAreChosenAfterHerAnswer(learner, feed);
                }
                if (clip < CLIPS - 1) {
                    swipes(learner, feed);
                }
            }
            goesAwayAndComesBack(learner, feed);
            assertThat(learner.complaints().all()).isEmpty();
        }
    }

    private static void begin(Person learner) {
        learner.open("/?lang=en");
        assertThat(learner.page().locator("h1")).hasText("Two questions, then it begins");
        learner.page().getByText("اردو").last().click();
        learner.page()
                .locator(".pill", new com.microsoft.playwright.Page.LocatorOptions().setHasText("8"))
                .click();
        learner.button("Begin").click();
        assertThat(learner.page().locator("article.clip[data-work]").first()).isVisible();
    }

    private static void guesses(Feed feed, int option) {
        assertThat(feed.asksForAGuess()).isTrue();
        var prompt = feed.card().locator("[data-predict] .prompt").innerText();
        assertThat(prompt).isNotBlank();
        assertThat(feed.card().innerText()).as("the guess reveals no answer").doesNotContain("Right");
        feed.guesses().nth(option).click();
    }

    private static void playsInFull(Feed feed, int clip) {
        feed.awaitPlaying();
        assertThat(feed.video().evaluate("video => video.muted"))
                .as("muted at %d", clip)
                .isEqualTo(false);
        var share = ((Number) feed.video().evaluate("video => " + PICTURE_WIDTH + " / innerWidth")).doubleValue();
        assertThat(share).as("width of clip %d", clip).isGreaterThanOrEqualTo(LEAST_WIDTH_SHARE);
    }

    /// The width that the picture itself has in its box, which it fills without being cut.
    private static final String PICTURE_WIDTH =
            "Math.min(video.clientWidth, video.clientHeight * video.videoWidth / video.videoHeight)";

    private static void fullAndBack(Person learner, Feed feed) {
        var work = feed.work();
        feed.press("Full");
        assertThat(learner.page().locator(".foot")).isHidden();
        learner.page().goBack();
        assertThat(learner.page().locator(".foot")).isVisible();
        assertThat(feed.work()).isEqualTo(work);
    }

    private static void shares(Person learner, Feed feed) {
        learner.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        feed.press("Share");
        assertThat(learner.page().locator(".toast")).hasText("The address is copied.");
        assertThat((String) learner.page().evaluate("navigator.clipboard.readText()"))
                .endsWith("/v/" + feed.work());
    }

    /// She answers wrong: the cards that follow are asked for after her answer, and the next one is of that answer.
    private static void theNextCardsAreChosenAfterHerAnswer(Person learner, Feed feed) {
        feed.watchTheEnd();
        var answered = new ArrayList<String>();
        learner.page().onRequestFinished(request -> answered.add(request.url()));
        var chosen = learner.page()
                .waitForResponse(
                        response -> response.url().contains("/api/feed?"),
                        () -> feed.button("Check my answer").click());
        var marked = feed.card().locator("[data-marked]");
        assertThat(marked).containsText("Your guess before the clip:");
        if (marked.innerText().contains("Not this one.")) {
            assertThat(marked.locator(".join:not(.ok) > p:not(.opt)")).not().isEmpty();
        }
        assertThat(answered).anyMatch(url -> url.endsWith("/api/answers"));
        var page = new Gson().fromJson(chosen.text(), JsonObject.class);
        var next = page.getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("work")
                .getAsString();
        assertThat(learner.page().locator("article.clip[data-work='" + next + "']"))
                .hasCount(1);
        assertThat(marked.locator("[data-next='" + next + "']")).containsText("Chosen next:");
        swipes(learner, feed);
        assertThat(feed.work()).isEqualTo(next);
        swipesBack(learner, feed);
    }

    private static void swipes(Person learner, Feed feed) {
        var was = feed.work();
        // On a busy machine the browser takes a slow finger back; then she swipes again.
        for (int tries = 0;
                tries < SWIPES && feed.between().count() == 0 && feed.work().equals(was);
                tries++) {
            swipe(learner, feed, -1);
            learner.page().waitForTimeout(SNAP_MILLIS);
        }
        feed.awaitOther(was);
        feed.awaitRest();
    }

    private static void swipesBack(Person learner, Feed feed) {
        var was = feed.work();
        learner.page().keyboard().press("ArrowUp");
        feed.awaitOther(was);
        feed.awaitRest();
    }

    /// A thumb's swipe that begins on what lies below the picture: on the controls, the ledge or the question.
    private static void swipe(Person learner, Feed feed, int direction) {
        var box = feed.card().locator(".hand:visible, .ask").last().boundingBox();
        new Touch(learner).drag(box.x + box.width / 2, box.y + box.height / 2, direction * SWIPE_PIXELS);
    }

    private static void goesAwayAndComesBack(Person learner, Feed feed) {
        var work = feed.work();
        feed.press("More");
        feed.sheet().getByText("Page of this clip").click();
        learner.page().waitForURL("**/v/**");
        learner.page().goBack();
        Await.that(
                "the same card is shown",
                SOON,
                () -> feed.card().count() == 1 && feed.work().equals(work));
        assertThat(feed.video().evaluate("video => video.muted")).isEqualTo(false);
    }
}
