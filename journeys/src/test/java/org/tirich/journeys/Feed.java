package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/// The feed, as somebody watches it.
final class Feed {

    private static final Duration PLAYING = Duration.ofSeconds(15);
    private static final Duration ANOTHER = Duration.ofSeconds(15);
    private static final Duration LEDGE = Duration.ofSeconds(10);
    private static final int AFTER_A_PRESS_MS = 300;
    private static final int MOST_CARDS = 30;

    private final Page page;

    Feed(Person viewer) {
        this.page = viewer.page();
    }

    /// The card that is shown.
    Locator card() {
        return page.locator("article.clip[data-work]:not([inert])");
    }

    String work() {
        return card().getAttribute("data-work");
    }

    Locator video() {
        return card().locator("video");
    }

    /// The address of what plays.
    String file() {
        return (String) video().evaluate("video => video.currentSrc");
    }

    double position() {
        return ((Number) video().evaluate("video => video.currentTime")).doubleValue();
    }

    /// Waits until the clip has moved on from where it is now.
    void awaitPlaying() {
        justWatch();
        var from = position();
        Await.that("the clip plays", PLAYING, () -> position() > from + 0.3);
    }

    /// Waits until the script has drawn the card.
    void awaitReady() {
        assertThat(card().locator(".hand button:visible, .ask button:visible").first())
                .isVisible();
    }

    /// A button of the shown card.
    Locator button(String words) {
        return card().getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator guesses() {
        return card().locator("[data-predict] .opt");
    }

    boolean asksForAGuess() {
        awaitReady();
        return guesses().count() > 0;
    }

    /// Passes the guess, if the card asks for one.
    void justWatch() {
        if (asksForAGuess()) {
            card().locator("[data-predict] .btn").click();
        }
    }

    /// Opens the ledge, which pauses the clip. The clip may end meanwhile: then its question is left for later.
    void openLedge() {
        justWatch();
        var ledge = card().locator(".ledge");
        Await.that("the ledge is open", LEDGE, () -> {
            var ask = card().locator("[data-ask] .pair .btn").first();
            if (ask.isVisible()) {
                ask.click();
            } else if (!ledge.isVisible()) {
                card().locator("h2 button").click();
                page.waitForTimeout(AFTER_A_PRESS_MS);
            }
            return ledge.isVisible();
        });
    }

    /// The next card, by the key.
    void next() {
        var was = work();
        page.keyboard().press("ArrowDown");
        awaitOther(was);
    }

    /// What is asked between clips, and the end of a run.
    Locator between() {
        return page.locator("article.interlude:not([inert])");
    }

    /// Passes what is asked between clips, and begins another run after the end of one.
    private void passBetween(String key) {
        if (between().getAttribute("data-recall") != null || key.equals("ArrowUp")) {
            page.keyboard().press(key);
        } else if (between().locator(".sum").isVisible()) {
            between().locator(".pair .btn").last().click();
        } else if (between().locator(".ask .pair .btn").first().isVisible()) {
            between().locator(".ask .pair .btn").first().click();
        }
        page.waitForTimeout(AFTER_A_PRESS_MS);
    }

    void previous() {
        var was = work();
        page.keyboard().press("ArrowUp");
        awaitOther(was, "ArrowUp");
    }

    void awaitOther(String work) {
        awaitOther(work, "ArrowDown");
    }

    private void awaitOther(String work, String key) {
        assertThat(page.locator("article.clip[data-work='" + work + "']:not([inert])"))
                .hasCount(0);
        Await.that("another clip is shown", ANOTHER, () -> {
            if (between().count() > 0) {
                passBetween(key);
            }
            return card().count() == 1;
        });
    }

    /// Waits until the swipe has come to an end: the shown card fills the feed, as in the frame before.
    void awaitRest() {
        page.waitForFunction("""
                () => {
                  const card = document.querySelector("article.clip[data-work]:not([inert])");
                  const off = card.getBoundingClientRect().top - document.querySelector("main").getBoundingClientRect().top;
                  const rests = Math.abs(off) < 1 && window.restedAt === off;
                  window.restedAt = off;
                  return rests;
                }""");
    }

    /// Swipes on until the wanted lesson is shown.
    void goTo(String work) {
        for (int i = 0; i < MOST_CARDS; i++) {
            if (work().equals(work)) {
                return;
            }
            next();
        }
        throw new AssertionError("the feed did not bring " + work);
    }

    /// Goes near the clip's end, so that it ends by playing.
    void watchTheEnd() {
        justWatch();
        video().evaluate("video => { video.currentTime = Math.max(0, video.duration - 1) }");
        assertThat(question()).isVisible();
    }

    /// The question after the clip, or its marked answer.
    Locator question() {
        return card().locator("[data-ask], [data-marked]");
    }

    /// Presses a tool of the ledge.
    void press(String words) {
        openLedge();
        card().getByText(words, new Locator.GetByTextOptions().setExact(true)).click();
    }

    Locator sheet() {
        return page.locator("dialog[open]");
    }
}
