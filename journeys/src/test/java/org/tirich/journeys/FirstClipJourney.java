package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What has the link when: the first clip before the scripts, and of a clip that waits for a guess its start only.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class FirstClipJourney {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    private final Demo demo;

    FirstClipJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void theScriptsWaitForTheFirstPictureAndAGuessDoesNotWaitForThem() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            var clips = new CopyOnWriteArrayList<Route>();
            var scripts = new CopyOnWriteArrayList<String>();
            learner.page().onRequest(request -> {
                if (request.url().endsWith(".js")) {
                    scripts.add(request.url());
                }
            });
            learner.page().route("**/m/**/*.mp4", clips::add);
            learner.open("/?lang=en");
            Await.that("the clip is asked for", SOON, () -> {
                learner.page().waitForTimeout(50);
                return !clips.isEmpty();
            });

            learner.page().waitForTimeout(A_WHILE.toMillis());
            var option = learner.page().locator("[data-predict] .opt").nth(1);
            option.click();
            learner.page().waitForTimeout(A_WHILE.toMillis());

            assertThat(scripts).isEmpty();
            assertThat(option.locator("input")).isChecked();
            assertThat(learner.page().locator("#cards video").evaluate("video => video.paused"))
                    .isEqualTo(false);

            learner.page().unroute("**/m/**/*.mp4");
            clips.forEach(Route::resume);
            var feed = new Feed(learner);
            feed.awaitPlaying();
            assertThat(scripts).anyMatch(url -> url.contains("/feed-"));
            assertThat(feed.asksForAGuess()).isFalse();
        }
    }

    @Test
    void aPressElsewhereBringsTheScripts() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            learner.page().route("**/m/**/*.mp4", _ -> {});
            learner.open("/?lang=en");

            learner.page().locator("#cards .win").click();

            assertThat(new Feed(learner).button("Just watch")).isVisible();
        }
    }

    @Test
    void aClipThatWaitsForAGuessLoadsItsStartOnly() {
        try (var learner = demo.person(Window.TALL_PHONE)) {
            learner.open("/?lang=en");
            var feed = new Feed(learner);
            feed.awaitPlaying();
            feed.next();
            feed.awaitRest();
            assertThat(feed.asksForAGuess()).isTrue();
            Await.that("its first picture is here", SOON, () -> share(feed) > 0);

            learner.page().waitForTimeout(Duration.ofSeconds(6).toMillis());

            var waiting = share(feed);
            assertThat(waiting).isLessThan(0.5);
            feed.guesses().first().click();
            feed.awaitPlaying();
            Await.that("the rest comes", SOON, () -> share(feed) > waiting + 0.1);
        }
    }

    /// The share of the clip that has arrived.
    private static double share(Feed feed) {
        var arrived =
                feed.video().evaluate("video => video.buffered.length ? video.buffered.end(0) / video.duration : 0");
        return ((Number) arrived).doubleValue();
    }
}
