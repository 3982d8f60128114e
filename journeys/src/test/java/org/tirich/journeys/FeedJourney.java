package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Watching: what a learner sees and presses in the feed of the starter library.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class FeedJourney {

    private static final Duration SOON = Duration.ofSeconds(20);

    /// Remembers the first `<video>` of the page and every position it was at.
    private static final String WATCH_FIRST_VIDEO = """
            new MutationObserver((_, observer) => {
              const video = document.querySelector('video');
              if (!video) return;
              observer.disconnect();
              window.firstVideo = video;
              window.positions = [];
              video.addEventListener('timeupdate', () => positions.push(video.currentTime));
            }).observe(document, { childList: true, subtree: true });
            """;

    private final Demo demo;

    FeedJourney(Demo demo) {
        this.demo = demo;
    }

    private Person learner(Window window) {
        var learner = demo.person(window);
        learner.open("/");
        new Feed(learner).awaitReady();
        return learner;
    }

    @Test
    void theClipInThePageIsTheOneTheScriptGoesOnWith() {
        try (var learner = demo.person(Window.PHONE)) {
            learner.browser().addInitScript(WATCH_FIRST_VIDEO);
            learner.open("/");
            var feed = new Feed(learner);
            feed.awaitReady();
            feed.awaitPlaying();

            assertThat(feed.video().evaluate("video => video === window.firstVideo"))
                    .isEqualTo(true);
            assertThat(learner.page().evaluate("positions.every((at, i) => i === 0 || at >= positions[i - 1])"))
                    .as("positions %s", learner.page().evaluate("positions"))
                    .isEqualTo(true);
        }
    }

    @Test
    void oneGoesOnAndBackByKeysAndByButtons() {
        try (var learner = learner(Window.PHONE)) {
            var feed = new Feed(learner);
            var first = feed.work();

            feed.next();
            var second = feed.work();
            assertThat(second).isNotEqualTo(first);
            feed.awaitPlaying();
            feed.previous();
            assertThat(feed.work()).isEqualTo(first);

            feed.press("More");
            learner.button("Next clip").click();
            feed.awaitOther(first);
            assertThat(feed.work()).isEqualTo(second);
        }
    }

    @Test
    void captionsStandBelowThePictureInUrdu() {
        try (var learner = learner(Window.PHONE)) {
            var feed = new Feed(learner);
            feed.press("English");
            feed.sheet().getByText("اردو").click();
            assertThat(feed.sheet()).hasCount(0);
            feed.video().evaluate("video => { video.currentTime = 1; void video.play() }");

            var caption = feed.card().locator("p.cap[lang=ur]");
            assertThat(caption).hasAttribute("dir", "rtl");
            assertThat(caption).containsText(java.util.regex.Pattern.compile("[\u0600-\u06ff]{2}"));
        }
    }

    @Test
    void aLearnerLearnsWhyAndSaysWhatSheDoesNotWant() {
        try (var learner = learner(Window.PHONE)) {
            var feed = new Feed(learner);
            feed.openLedge();
            feed.card().locator(".whyl").click();
            assertThat(feed.sheet()).containsText("Who checked it");
            assertThat(feed.sheet()).containsText("Demo: review simulated, no person has checked this");
            var unwanted = feed.work();
            feed.sheet().getByText("Not for me").click();
            feed.awaitOther(unwanted);
            assertThat(learner.page().getByRole(AriaRole.STATUS).filter(hasText("It will be shown less.")))
                    .isVisible();

            var reported = feed.work();
            feed.press("More");
            learner.button("Report").click();
            feed.sheet().getByText("A fact is wrong").click();
            feed.awaitOther(reported);
            assertThat(learner.page().getByRole(AriaRole.STATUS).filter(hasText("Thank you.")))
                    .isVisible();
        }
    }

    @Test
    void anAdultLetsHerFeedBeginWithThoseSheFollowsAndFindsBackToStem() {
        try (var learner = demo.person(Window.PHONE)) {
            learner.signUp("زرمینہ");
            learner.open("/");
            var feed = new Feed(learner);
            feed.openLedge();
            feed.card().locator(".whyl").click();
            feed.sheet().getByLabel("Choose for me").uncheck();
            assertThat(learner.page().getByRole(AriaRole.STATUS).filter(hasText("what everyone sees")))
                    .isVisible();
            feed.sheet().getByLabel("Begin with those I follow").check();
            assertThat(learner.page().getByRole(AriaRole.STATUS).filter(hasText("opens on Following")))
                    .isVisible();

            learner.open("/");
            assertThat(learner.page().locator(".tabs a[aria-current]")).hasText("Following");
            learner.page().locator("main a.btn", hasWords("STEM")).click();
            assertThat(learner.page().locator(".tabs a[aria-current]")).hasText("STEM");

            feed.openLedge();
            feed.card().locator(".whyl").click();
            assertThat(feed.sheet().getByLabel("Choose for me")).not().isChecked();
            assertThat(feed.sheet().getByLabel("Begin with those I follow")).isChecked();
        }
    }

    private static Page.LocatorOptions hasWords(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    @Test
    void aLighterPictureGoesOnWhereTheOtherWas() {
        try (var learner = learner(new Window(412, 915, "en", true))) {
            var feed = new Feed(learner);
            feed.awaitPlaying();
            // The first clip of a first visit is the lightest.
            assertThat(feed.file()).contains("144p");
            feed.next();
            feed.awaitPlaying();
            // By now the link is known.
            feed.next();
            feed.awaitPlaying();
            assertThat(feed.file()).doesNotContain("144p");
            feed.video().evaluate("video => { video.currentTime = 5 }");
            feed.awaitPlaying();

            feed.press("More");
            feed.sheet().locator("select").selectOption("low");
            learner.page().keyboard().press("Escape");
            feed.button("Play").click();
            Await.that("the smallest file plays on", SOON, () -> feed.file().contains("144p") && feed.position() > 5);
            feed.awaitPlaying();

            feed.next();
            feed.awaitPlaying();
            assertThat(feed.file()).contains("144p");
        }
    }

    /// The press comes in the same breath as the change, as a quick thumb's does on a slow phone.
    @Test
    void whatIsPressedOnACardThatHasJustComeStaysOpen() {
        try (var learner = learner(Window.PHONE)) {
            var feed = new Feed(learner);
            feed.justWatch();
            feed.next();
            feed.justWatch();
            feed.previous();
            feed.awaitPlaying();
            learner.page().evaluate("""
                    () => {
                      const first = document.querySelector("article.clip[data-work]:not([inert])");
                      const second = first.nextElementSibling;
                      new MutationObserver((_, seen) => {
                        if (second.inert) return;
                        seen.disconnect();
                        second.querySelector(".hand [aria-pressed]").click();
                      }).observe(second, { attributeFilter: ["inert"] });
                    }""");
            var first = feed.work();
            learner.page().keyboard().press("ArrowDown");
            feed.awaitOther(first);
            assertThat(feed.sheet()).containsText("Captions off");
            feed.awaitRest();
            assertThat(feed.sheet()).isVisible();
        }
    }

    private static Locator.FilterOptions hasText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void withoutALinkThePageSaysSoAndGoesOnWhenItIsBack() {
        try (var learner = learner(Window.PHONE)) {
            var feed = new Feed(learner);
            feed.awaitPlaying();
            learner.browser().setOffline(true);
            var offline = learner.page()
                    .getByText("No link", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true));
            Await.that("the end of what is here is reached", SOON, () -> {
                learner.page().keyboard().press("ArrowDown");
                return offline.isVisible();
            });
            assertThat(learner.page().locator("article:not([data-work]) button").getByText("Try again"))
                    .isVisible();

            learner.browser().setOffline(false);
            assertThat(offline).hasCount(0);
            assertThat(learner.complaints().butFor("ERR_INTERNET_DISCONNECTED")).isEmpty();
        }
    }

    @Test
    void noPageBreaksThePolicyOrAsksAnotherHost() {
        try (var visitor = demo.person(Window.DESKTOP)) {
            visit(visitor, List.of("/", "/stem", "/stem/ur", "/search?q=moon", "/tag/STEM", "/sign-in", "/sign-up"));
            visit(visitor, List.of("/about", "/terms", "/privacy", "/demo"));
            visitor.become(1);
            visit(visitor, List.of("/studio", "/inbox", "/me", "/saved", "/?tab=following", "/?tab=class"));
            visitor.become(3);
            visit(visitor, List.of("/review", "/inbox"));
            visitor.become(9);
            visit(visitor, List.of("/operate"));

            assertThat(visitor.complaints().all()).isEmpty();
        }
    }

    private static void visit(Person visitor, List<String> addresses) {
        for (var address : addresses) {
            assertThat(visitor.open(address).status()).as(address).isEqualTo(200);
            visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
        }
    }

    @Test
    void withoutScriptsTheLibraryWorks() {
        try (var visitor = demo.person(Window.PHONE.withoutScripts())) {
            visitor.open("/stem");
            var tile = visitor.page().locator("a.tile").first();
            var words = tile.locator(".name").innerText().strip();
            tile.click();
            assertThat(visitor.page().locator("video[controls] source").first())
                    .hasAttribute("src", java.util.regex.Pattern.compile("/m/.+"));
            assertThat(visitor.page().locator("video[controls] track").first())
                    .hasAttribute("srclang", java.util.regex.Pattern.compile("en|ur"));
            visitor.page().locator("a.chip[href^='/tag/']").first().click();
            assertThat(visitor.page().locator("a.tile").first()).isVisible();

            visitor.open("/search");
            visitor.page().locator("main input[name=q]").fill(words);
            visitor.page().locator("main form button").click();
            assertThat(visitor.page().locator("a.tile").filter(hasText(words))).hasCount(1);
        }
    }
}
