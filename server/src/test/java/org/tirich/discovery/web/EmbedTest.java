package org.tirich.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.identity.Role;
import org.tirich.kernel.UserFacingException;
import org.tirich.web.EmbedSites;
import org.tirich.web.Instance;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Strings;

/// Lessons on the pages of other sites. The server of the tests allows two of them.
class EmbedTest extends ServerTest {

    private static final String RIGHT = "class=\"join ok\"";

    @Autowired
    private ApplicationContext server;

    private WorkId work;

    @BeforeEach
    void publish() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    private Browser.Answer oembed(String url, String more) {
        return guest().get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    private String page() {
        return guest().home() + "/v/" + work;
    }

    @Test
    void exactlyTheAllowedSitesMayFrameALesson() {
        var framed = guest().get("/embed/" + work);

        assertThat(framed.status()).isEqualTo(200);
        assertThat(framed.header("Content-Security-Policy"))
                .endsWith("frame-ancestors https://school.example.pk https://radio.example:8443")
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(framed.header("X-Frame-Options")).isEmpty();

        for (var other : List.of("/v/" + work, "/", "/sign-in", "/embed/00000000-0000-4000-8000-000000000000")) {
            var refused = guest().get(other);
            assertThat(refused.header("Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
            assertThat(refused.header("X-Frame-Options")).as(other).isEqualTo("DENY");
        }
    }

    @Test
    void theFrameHasClipQuestionAndLinkAndNoCookieOrScript() {
        var framed = guest().get("/embed/" + work + "?lang=en");

        assertThat(framed.text())
                .contains("<video class=\"player\"", "name=\"option\"", "href=\"" + page() + "\"")
                .doesNotContain("<script", RIGHT, "/sign-in", "method=\"post\"");
        assertThat(framed.headers().allValues("Set-Cookie")).isEmpty();
        var learner = person();
        assertThat(learner.browser().get("/embed/" + work).text()).doesNotContain(learner.username());
    }

    /// Without a script nothing else loads a font, and a device may have none with the letters of Urdu.
    @Test
    void theStyleOfTheFrameBringsAFontForTheArabicScript() {
        var style = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"")
                .matcher(guest().get("/embed/" + work).text());

        assertThat(style.find()).isTrue();
        assertThat(guest().get(style.group(1)).text()).contains("@font-face", "noto-naskh-arabic-");
    }

    @Test
    void anAnswerInTheFrameIsMarkedAndNotStored() {
        assertThat(guest().get("/embed/" + work + "?option=0").text()).contains(RIGHT);
        assertThat(guest().get("/embed/" + work + "?option=1").text()).contains(RIGHT, "class=\"join\"");
        for (var wrong : List.of("", "9", "-1", "x", "%D9%A1")) {
            assertThat(guest().get("/embed/" + work + "?option=" + wrong).text())
                    .as(wrong)
                    .contains("name=\"option\"")
                    .doesNotContain(RIGHT);
        }
        var learner = person();
        learner.browser().get("/embed/" + work + "?option=0");
        assertThat(sql.sql("select count(*) from attempt where account = ?")
                        .param(learner.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oEmbedDescribesTheFrame() {
        var described = oembed(page() + "?lang=ur", "&format=json").json();

        assertThat(described.path("version").asString()).isEqualTo("1.0");
        assertThat(described.path("type").asString()).isEqualTo("video");
        assertThat(described.path("title").asString()).isEqualTo("چاند کی شکلیں");
        assertThat(described.path("html").asString())
                .startsWith("<iframe src=\"" + guest().home() + "/embed/" + work + "\" width=\"360\"");
        assertThat(described.path("thumbnail_url").asString()).isEqualTo(page() + "/card-en.png");
        assertThat(guest().get("/v/" + work).text())
                .contains("type=\"application/json+oembed\" href=\"" + guest().home()
                        + "/oembed?format&#x3D;json&amp;url&#x3D;");
    }

    @Test
    void theFrameIsNoLargerThanTheSiteAllows() {
        var small = oembed(page(), "&maxwidth=300&maxheight=400").json();

        assertThat(small.path("width").asInt()).isEqualTo(300);
        assertThat(small.path("height").asInt()).isEqualTo(400);
        assertThat(small.path("html").asString()).contains("width=\"300\" height=\"400\"");
        assertThat(small.path("thumbnail_url").isNull()
                        || small.path("thumbnail_url").isMissingNode())
                .isTrue();
        assertThat(oembed(page(), "&maxwidth=99999999999&maxheight=-1")
                        .json()
                        .path("width")
                        .asInt())
                .isEqualTo(360);
    }

    @Test
    void oEmbedKnowsOnlyTheLessonsOfThisServer() {
        for (var url : List.of(
                "",
                "https://example.org/v/" + work,
                guest().home() + ".example.org/v/" + work,
                guest().home() + "/stem",
                page() + "/answer",
                page() + " ",
                page() + "#<",
                guest().home() + "/v/00000000-0000-4000-8000-000000000000",
                "\u0000")) {
            assertThat(oembed(url, "").status()).as(url).isEqualTo(404);
        }
        assertThat(oembed(page(), "&format=xml").status()).isEqualTo(501);
        assertThat(oembed(page(), "&format=yaml").status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnLessonIsGoneEverywhere() {
        person(Role.LEAD_EDITOR)
                .browser()
                .postForm("/v/" + work + "/rescind", Map.of("reason", "fact-error", "notes", "سورج کا رخ غلط ہے"));

        assertThat(guest().get("/embed/" + work).status()).isEqualTo(410);
        assertThat(oembed(page(), "").status()).isEqualTo(410);
    }

    @Test
    void withoutAnAllowedSiteNothingIsEmbedded() {
        var off = new EmbedController(
                new EmbedSites(" , "),
                server.getBean(Catalog.class),
                server.getBean(Cards.class),
                server.getBean(Instance.class),
                server.getBean(Pages.class),
                server.getBean(Strings.class));

        assertThat(new EmbedSites("").isEnabled()).isFalse();
        assertThatThrownBy(() -> off.embed(work, "", new MockHttpServletRequest()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.org",
                "http://school.example.pk",
                "school.example.pk",
                "https://school.example.pk/path",
                "https://a@school.example.pk",
                "https://school.example.pk; script-src *",
                "https://school.example.pk?x",
                "https://",
                "'self'"
            })
    void aSettingThatIsNoListOfOriginsIsRefused(String setting) {
        assertThatThrownBy(() -> new EmbedSites(setting)).isInstanceOf(UserFacingException.class);
    }
}
