package org.tirich.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;
import org.tirich.web.RateLimits;
import org.tirich.web.Strings;

/// Preview cards: their form, their validators, their limits, and that they reveal no answer.
class PreviewCardTest extends ServerTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private RateLimits limits;

    private AccountId owner;
    private WorkId work;

    @BeforeEach
    void publish() {
        owner = person(Role.CREATOR).id();
        work = publish(0);
    }

    private WorkId publish(int answer) {
        return new LiveLessons(server)
                .publish(
                        owner,
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        new Lesson.Question(
                                Map.of("ur", "پورے چاند پر سورج کہاں ہوتا ہے؟", "en", "Where is the sun at full moon?"),
                                List.of(Map.of("ur", "سامنے", "en", "Opposite"), Map.of("ur", "پیچھے", "en", "Behind")),
                                answer,
                                Map.of("en", "Opposite: the lit side faces us."),
                                List.of()));
    }

    private static byte[] png(Browser browser, WorkId work, String language) {
        return browser.bytes(
                browser.request("/v/" + work + "/card-" + language + ".png").GET());
    }

    private static Browser.Answer head(Browser browser, WorkId work, String language) {
        return browser.glance(
                browser.request("/v/" + work + "/card-" + language + ".png").GET());
    }

    @Test
    void aCardIsAPngOfTheSizeThatOtherSitesShow() throws IOException {
        var response = head(guest(), work, "ur");
        var image = ImageIO.read(new ByteArrayInputStream(png(guest(), work, "ur")));

        assertThat(response.header("Content-Type")).isEqualTo("image/png");
        assertThat(response.header("Set-Cookie")).isEmpty();
        assertThat(response.header("Cache-Control")).contains("public", "max-age=60");
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @Test
    void thePageNamesTheCardOfItsLanguageByItsWholeAddress() {
        assertThat(guest().get("/v/" + work + "?lang=ur").text())
                .contains(
                        "<meta property=\"og:image\" content=\"%s/v/%s/card-ur.png\">".formatted(guest().home(), work),
                        "<meta property=\"og:image:width\" content=\"1200\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    @Test
    void lessonsThatDifferInTheirAnswerHaveTheSameCard() {
        var other = publish(1);

        for (var language : List.of("en", "ur")) {
            assertThat(png(guest(), work, language)).isEqualTo(png(guest(), other, language));
        }
        assertThat(png(guest(), work, "en")).isNotEqualTo(png(guest(), work, "ur"));
    }

    @Test
    void anUnchangedCardIsNotSentAgain() {
        var tag = head(guest(), work, "ps").header("ETag");
        var again = guest().glance(guest().request("/v/" + work + "/card-ps.png")
                .header("If-None-Match", tag)
                .GET());

        assertThat(again.status()).isEqualTo(304);
        assertThat(head(guest(), work, "ur").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void thereAreCardsInTheLanguagesOfTheInterfaceOnly() {
        for (var language : List.of("xx", "EN", "en-GB", "ar-XB", "a".repeat(500))) {
            assertThat(head(guest(), work, language).status()).as(language).isEqualTo(404);
        }
        for (var language : Strings.LANGUAGES) {
            assertThat(head(guest(), work, language).status()).as(language).isEqualTo(200);
        }
    }

    @Test
    void aWithdrawnLessonHasNoCard() {
        png(guest(), work, "en");
        person(Role.LEAD_EDITOR)
                .browser()
                .postForm("/v/" + work + "/rescind", Map.of("reason", "fact-error", "notes", "سورج کا رخ غلط ہے"));

        assertThat(head(guest(), work, "en").status()).isEqualTo(410);
        assertThat(head(guest(), WorkId.of("00000000-0000-4000-8000-000000000000"), "en")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void beyondItsLimitANetworkGetsAStillWithoutTheAnswer() {
        var network = "198.51.100.7";
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", network);
        var sender = limits.sender(PreviewCardController.GUEST, request);
        while (limits.tryTake(PreviewCardController.DRAWINGS, sender, 1)) {
            assertThat(sender.guest()).isTrue();
        }

        var refused = head(guestFrom(network), work, "sd");

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).endsWith("/assets/share-1.png");
        assertThat(head(guestFrom("203.0.113.9"), work, "sd").status()).isEqualTo(200);
        assertThat(head(guestFrom(network), work, "sd").status())
                .as("a card that is drawn is sent")
                .isEqualTo(200);
    }
}
