package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.starter.card.CardFiles;

/// The whole circle: a clip is sent over a link that breaks, checked by two people, brought by the feed,
/// watched and understood, found again, and taken back by its author.
@NeedsChromium
class CircleJourney {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TITLE = "Three turns for one";
    private static final String URDU_TITLE = "ایک چکر کے لیے تین چکر";

    @TempDir
    Path folder;

    @Test
    void aClipGoesRoundTheCircle() throws IOException {
        try (var server = RunningServer.start(folder.resolve("data"));
                var link = new CuttingProxy(server.address());
                var chromium = new Chromium();
                var admin = chromium.person(server.address(), Window.DESKTOP);
                var author = chromium.person(link.address(), Window.DESKTOP);
                var safety = chromium.person(server.address(), Window.DESKTOP);
                var accuracy = chromium.person(server.address(), Window.DESKTOP);
                var learner = chromium.person(server.address(), Window.PHONE)) {
            peopleCome(server, admin, author, safety, accuracy, learner);

            var work = sendsOverABrokenLink(author, link);
            new Studio(author).openFromInbox(work);
            describes(author);

            passes(safety, 8, "1");
            passes(accuracy, 7, "3");

            watchesAndUnderstands(learner, work);
            othersComeToo(server);
            theNextPageHasLearnt(learner, work);
            isFound(learner, work);

            new Studio(author).withdraw(work, "Filmed again in better light.");
            isGone(learner, work);
            assertThat(learner.complaints().butFor("410")).isEmpty();
            assertThat(author.complaints().butFor("net::ERR")).isEmpty();
            assertThat(safety.complaints().all()).isEmpty();
        }
    }

    private static void peopleCome(
            RunningServer server, Person admin, Person author, Person safety, Person accuracy, Person learner) {
        admin.becomeAdministrator(server.setUpPath(), "operator");
        author.signUp("author");
        safety.signUp("safety");
        accuracy.signUp("accuracy");
        learner.signUp("learner");
        admin.grant("safety", "SAFETY_REVIEWER");
        admin.grant("accuracy", "ACCURACY_REVIEWER");
    }

    /// The link is slow, then cut in the middle, then mended: the upload goes on where it stopped.
    private String sendsOverABrokenLink(Person author, CuttingProxy link) throws IOException {
        var file = folder.resolve("گیئر.mp4");
        try (var video = CardFiles.rawVideo("gears")) {
            Files.copy(video, file);
        }
        var studio = new Studio(author);
        link.slowDown(400_000);
        var sentBefore = link.sentUp();

        var work = studio.begin(file);
        Await.that("a part is sent", SOON, () -> studio.percentSent() >= 30);
        link.cut();
        assertThat(studio.part("media").getByText("The link is cut. It goes on by itself when it is back."))
                .isVisible();
        var kept = studio.percentSent();
        link.fullSpeed();
        link.mend();
        studio.awaitReady();

        var sent = link.sentUp() - sentBefore;
        var length = Files.size(file);
        assertThat(kept).as("percent shown while the link was cut").isBetween(1, 99);
        assertThat(sent).as("bytes sent for a file of %d", length).isLessThan(length + 700_000);
        return work;
    }

    private static void describes(Person author) {
        var studio = new Studio(author);
        studio.title("en", TITLE);
        studio.title("ur", URDU_TITLE);
        studio.subjectAndGrade("engineering", 8);
        studio.outcome("T-08-01");
        studio.choose("speech", "No speech, no words needed");
        studio.captions("en", CardFiles.captions("gears", "en"));
        studio.writeCaption("ur", "چھوٹا پہیہ تین چکر لگاتا ہے");
        studio.question(
                "How often must the small wheel turn?",
                2,
                "36 teeth are three times 12.",
                "Once",
                "Twice",
                "Three times");
        studio.source("Gear train", "https://en.wikipedia.org/wiki/Gear_train");
        studio.hashtags("#STEM #Machines");
        studio.choose("licence", "CC BY 4.0: anyone may use it and names you");
        studio.choose("ai", "No");
        studio.handIn();
    }

    private static void passes(Person reviewer, int rows, String key) {
        var desk = new ReviewDesk(reviewer);
        desk.take(TITLE);
        desk.mark(rows, key);
        desk.pass();
    }

    /// Two small lessons by the same people: now the feed has something to choose from.
    private void othersComeToo(RunningServer server) {
        try (var author = new Client(server.address()).signIn("author");
                var safety = new Client(server.address()).signIn("safety");
                var accuracy = new Client(server.address()).signIn("accuracy")) {
            for (int pitch : new int[] {330, 550}) {
                var clip = SmallClip.make(folder.resolve(pitch + ".mp4"), pitch);
                Lessons.publish(safety, accuracy, Lessons.handIn(author, clip, "A tone of " + pitch + " Hz"));
            }
        }
    }

    private static void watchesAndUnderstands(Person learner, String work) {
        var feed = new Feed(learner);
        learner.open("/");
        feed.goTo(work);
        feed.awaitPlaying();
        feed.watchTheEnd();

        feed.question().getByText("Three times").click();
        feed.button("Check my answer").click();
        assertThat(feed.question()).containsText("Right.");
        assertThat(feed.question()).containsText("Familiar");
        learner.page().keyboard().press("Escape");
        learner.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/api/engagements")
                                && answer.request().postData().contains("got-it"),
                        () -> feed.press("Got it"));
    }

    /// The same learner's next page brings others and says why; her own page says what she learnt.
    private static void theNextPageHasLearnt(Person learner, String work) {
        learner.open("/");
        new Feed(learner).openLedge();
        assertThat(new Feed(learner).card().locator(".whyl")).not().isEmpty();
        assertThat(learner.page().locator("article.clip[data-work='" + work + "']"))
                .hasCount(0);
        learner.open("/me");
        var row = learner.page().locator("li").filter(new Locator.FilterOptions().setHasText("Familiar"));
        assertThat(row).hasCount(1);
    }

    private static void isFound(Person learner, String work) {
        for (var address : new String[] {"/search?q=three turns", "/search?q=چکر", "/tag/Machines", "/stem"}) {
            learner.open(address.replace(" ", "%20"));
            assertThat(tile(learner, work)).as(address).isTrue();
        }
        learner.open("/v/" + work);
        assertThat(learner.page().getByRole(AriaRole.HEADING).first()).containsText(TITLE);
    }

    private static void isGone(Person learner, String work) {
        assertThat(learner.open("/v/" + work).status()).isEqualTo(410);
        for (var address : new String[] {"/search?q=three turns", "/search?q=چکر", "/tag/Machines", "/stem", "/"}) {
            learner.open(address.replace(" ", "%20"));
            assertThat(tile(learner, work)).as(address).isFalse();
        }
    }

    private static boolean tile(Person person, String work) {
        return person.page().locator("a[href*='/v/" + work + "']").count() > 0;
    }
}
