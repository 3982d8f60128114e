package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Publishing;
import org.tirich.identity.Role;

/// Documents for feed readers and search engines: their validators, cookies and languages.
class FeedValidatorsTest extends ServerTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Publishing publishing;

    private WorkId work;

    @BeforeEach
    void publish() {
        work = publish(List.of("روشنی", "light"));
    }

    private WorkId publish(List<String> tags) {
        return new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        List.of(new Lesson.Text("ur", "روشنی", "")),
                        tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap-pages.xml",
                "/sitemap-lessons-0.xml",
                "/stem/ur/feed.atom",
                "/tag/روشنی/feed.atom",
                "/tag/never/feed.atom"
            })
    void anUnchangedDocumentIsNotSentAgain(String path) {
        clock.forward(Duration.ofHours(1));
        guest().get(path);
        clock.forward(Duration.ofMinutes(1));
        var first = guest().get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("public", "max-age=60");

        assertThat(first.header("Last-Modified")).endsWith("GMT");

        assertThat(conditional(path, "If-None-Match", first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(conditional(path, "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(conditional(path, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    }

    private Browser.Answer conditional(String path, String header, String value) {
        var browser = guest();
        return browser.send(browser.request(path).header(header, value).GET());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/robots.txt", "/sitemap.xml", "/stem/ur/feed.atom", "/tag/x/feed.atom", "/stem/xx/feed.atom"})
    void noDocumentSetsACookie(String path) {
        for (var address : List.of(path, path + "?lang=en")) {
            assertThat(guest().get(address).headers().allValues("Set-Cookie"))
                    .as(address)
                    .isEmpty();
        }
        assertThat(guest().get("/stem").headers().allValues("Set-Cookie")).isNotEmpty();
    }

    /// Also for clients that know only dates, and within the second of another change.
    @Test
    void aTakenDownLessonChangesBothValidators() {
        var path = "/tag/روشنی/feed.atom";
        var editor = person(Role.LEAD_EDITOR);
        clock.forward(Duration.ofMinutes(1));
        var other = publish(List.of("روشنی"));
        guest().get(path);
        clock.forward(Duration.ofMinutes(1));
        var before = guest().get(path);

        publishing.rescind(work, editor.id(), "fact-error", "یہ حقیقت غلط ہے");
        var between = guest().get(path);
        publishing.rescind(other, editor.id(), "fact-error", "یہ حقیقت غلط ہے");

        for (var seen : List.of(before, between)) {
            assertThat(conditional(path, "If-None-Match", seen.header("ETag")).status())
                    .isEqualTo(200);
            if (!seen.header("Last-Modified").isEmpty()) {
                var answer = conditional(path, "If-Modified-Since", seen.header("Last-Modified"));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).doesNotContain(other.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"روشنی, ur", "light, en", "STEM, en", "فزکس, ur"})
    void theFeedOfATagNamesTheLanguageOfTheTag(String tag, String language) {
        assertThat(guest().get("/tag/" + tag + "/feed.atom").text())
                .containsPattern("<feed xmlns=\"[^\"]+\" xml:lang=\"" + language + "\">");
    }

    @Test
    void anEntryNamesItsLanguageAndItsLicence() {
        var feed = guest().get("/tag/light/feed.atom").text();

        assertThat(feed).contains("<entry xml:lang=\"ur\">", "rel=\"license\"", "https://creativecommons.org/");
    }
}
