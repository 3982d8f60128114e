package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;

class LandingTest extends ServerTest {

    /// One burst of ten packets on a slow link. Brotli makes the page smaller still.
    private static final int FIRST_ANSWER = 14 * 1024;

    private static final int FULL_SHELF = 12;

    @Autowired
    ApplicationContext server;

    private Person creator;
    private WorkId work;

    @BeforeEach
    void publish() {
        creator = person(Role.CREATOR);
        work = publish(creator);
    }

    private WorkId publish(Person by) {
        return new LiveLessons(server)
                .publish(
                        by.id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stem/ur?lang=ur", "/stem/khw?lang=ps", "/stem/en?lang=en"})
    void thePageIsSmallEvenWithFullShelves(String path) throws IOException {
        for (int i = 0; i < FULL_SHELF; i++) {
            publish(creator);
        }

        var page = guest().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(compressed(page.text())).isLessThanOrEqualTo(FIRST_ANSWER);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void womenInStemContainsOnlyWorksAddedByTheirAuthors() {
        assertThat(guest().get("/stem/ur?lang=en").text()).doesNotContain("Women in STEM");

        var stranger =
                person(Role.CREATOR).browser().postForm("/v/" + work + "/shelves/women-in-stem", Map.of("on", "true"));
        var response = creator.browser().postForm("/v/" + work + "/shelves/women-in-stem", Map.of("on", "true"));

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(response.status()).isEqualTo(303);
        assertThat(guest().get("/stem/ur?lang=en").text()).contains("Women in STEM");

        creator.browser().postForm("/v/" + work + "/shelves/women-in-stem", Map.of("on", "false"));

        assertThat(guest().get("/stem/ur?lang=en").text()).doesNotContain("Women in STEM");
    }

    @Test
    void anEditorFillsAndRemovesAShelf() {
        var editor = person(Role.LEAD_EDITOR).browser();
        var title = "چاند کے سبق " + work;

        var added = editor.postForm(
                "/shelves",
                Map.of("language", "khw", "urdu", title, "works", "http://localhost/v/" + work + "?x=1\n" + work));

        assertThat(added.status()).isEqualTo(303);
        assertThat(guest().get("/stem/khw").text()).contains(title);
        assertThat(guest().get("/stem/ur").text()).doesNotContain(title);

        var shelf = sql.sql("select id from shelf where title::text like ?")
                .param("%" + work + "%")
                .query(String.class)
                .single();
        editor.postForm("/shelves/" + shelf + "/remove", Map.of());

        assertThat(guest().get("/stem/khw").text()).doesNotContain(title);
    }

    @Test
    void anEmptyShelfIsRefusedAndTheInputIsPreserved() {
        var answer = person(Role.LEAD_EDITOR)
                .browser()
                .postForm("/shelves?lang=en", Map.of("urdu", "ستارے", "works", "نہ کوئی پتا"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("1 to 24 clips", "ستارے", "نہ کوئی پتا");
    }

    @Test
    void theSitemapContainsEveryLesson() {
        var index = guest().get("/sitemap.xml").text();

        assertThat(index).contains("/sitemap-pages.xml", "/sitemap-lessons-0.xml");
        assertThat(guest().get("/sitemap-lessons-0.xml").text()).contains("/v/" + work);
        assertThat(guest().get("/sitemap-pages.xml").text()).contains("/stem/khw", "hreflang=\"pnb\"");
        assertThat(guest().get("/sitemap-lessons-7.xml").status()).isEqualTo(404);
        assertThat(guest().get("/robots.txt").text()).contains("/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "sd", "ps", "pnb", "en"})
    void theLandingPageOfALanguageIsInItsInterface(String language) {
        for (var browser : List.of(language.equals("en") ? "ur" : "en", "de", "*")) {
            var page = guest().withHeader("Accept-Language", browser).get("/stem/" + language);

            assertThat(page.header("Content-Language")).as(browser).isEqualTo(language);
            assertThat(page.text()).as(browser).contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void aVisitorsOwnChoicePrecedesTheLandingPagesLanguage() {
        assertThat(interfaceOf(guest(), "/stem/ur?lang=en")).isEqualTo("en");
        assertThat(interfaceOf(guest().withCookie("lang", "ps"), "/stem/ur")).isEqualTo("ps");
        assertThat(interfaceOf(guest().withCookie("lang", "ps"), "/stem/ur?lang=sd"))
                .isEqualTo("sd");
    }

    @Test
    void aChoiceThatTheInterfaceLacksIsNone() {
        assertThat(interfaceOf(guest(), "/stem/ur?lang=xx")).isEqualTo("ur");
        assertThat(interfaceOf(guest().withCookie("lang", "khw"), "/stem/ur")).isEqualTo("ur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stem/khw", "/stem/kls", "/stem", "/tag/STEM"})
    void otherPagesAreInTheBrowsersLanguage(String path) {
        assertThat(interfaceOf(guest().withHeader("Accept-Language", "sd"), path))
                .isEqualTo("sd");
    }

    private static String interfaceOf(Browser visitor, String path) {
        return visitor.get(path).header("Content-Language");
    }

    @Test
    void anUnknownLanguageIsNotFound() {
        assertThat(guest().get("/stem/xx").status()).isEqualTo(404);
    }
}
