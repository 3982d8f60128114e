package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.identity.Role;
import org.tirich.store.DataFolder;

class SearchPageTest extends ServerTest {

    @Autowired
    ApplicationContext server;

    @Autowired
    Publishing publishing;

    @Autowired
    LiveWorks live;

    @Autowired
    SearchIndex index;

    @Autowired
    IndexedWorkTable indexed;

    @Autowired
    DataFolder data;

    private WorkId osmosis = new WorkId(UUID.randomUUID());

    @BeforeEach
    void aLesson() {
        osmosis = publish("کپیسٹر اور ٹرانزسٹر کی پہچان", "ٹرانزسٹر_کلب");
    }

    private WorkId publish(String title, String tag) {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        List.of(new Lesson.Text("ur", title, "ایک مختصر <b>تجربہ</b>")),
                        List.of(tag));
        await(() -> indexed.revisions(index.generation()).containsKey(work));
        return work;
    }

    private String search(String query) {
        return guest().get("/search?lang=en&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ٹرانزسٹر",
                "ٹرانزسٹروں",
                "كپيسٹر",
                "transistor",
                "transister",
                "capacitor",
                "kapester",
                "ٹرانز سٹر",
                "#ٹرانزسٹر_کلب",
                "ڪپيسٽر"
            })
    void isFoundInTheLanguageSheThinksIn(String query) {
        assertThat(search(query)).contains("/v/" + osmosis);
    }

    @Test
    void showsTheReasonOfAMatch() {
        assertThat(search("capacitor")).contains("\u2068capacitor\u2069 is \u2068کپیسٹر\u2069");
        assertThat(search("pehchaan")).contains("\u2068pehchaan\u2069 sounds like \u2068پہچان\u2069");
        assertThat(search("کلب")).contains("Hashtag");
        assertThat(search("تجربہ")).doesNotContain("<b>تجربہ");
    }

    @Test
    void filtersBySubjectGradeLanguageLengthAndSize() {
        var shown = live.find(osmosis).orElseThrow();
        var query = "/search?lang=en&q=transistor";
        assertThat(guest().get(query + "&subject=" + shown.subject() + "&grade=" + shown.grade()
                                + "&language=zxx&seconds=30&megabytes=1")
                        .text())
                .contains("/v/" + osmosis);
        for (var other : List.of("subject=none", "grade=1", "language=sd", "seconds=3")) {
            assertThat(guest().get(query + "&" + other).text())
                    .as(other)
                    .doesNotContain("/v/" + osmosis)
                    .contains("Nothing is left with these limits.");
        }
        assertThat(guest().get(query + "&grade=x&seconds=-1&megabytes=1e9").status())
                .isEqualTo(200);
    }

    @Test
    void aRescindedWorkIsRemovedAtOnce() {
        publishing.rescind(osmosis, person(Role.LEAD_EDITOR).id(), "fact-error", "یہ حقیقت غلط ہے");

        assertThat(search("ٹرانزسٹر")).doesNotContain("/v/" + osmosis);
    }

    @Test
    void romanLettersFindUrduWords() {
        clock.forward(Duration.ofMinutes(2));
        for (var typed : List.of("tranzi", "kapes")) {
            assertThat(guest().get("/api/search/suggest?q=" + typed).text())
                    .as(typed)
                    .containsAnyOf("ٹرانزسٹر", "کپیسٹر");
        }
        assertThat(guest().get("/api/search/suggest?q=").text()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void anUnknownWordIsCorrected() {
        assertThat(search("ٹرانسسٹرر")).contains("ٹرانزسٹر");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "***",
                "؟؟؟",
                "title:*",
                "a AND OR NOT (",
                "\"",
                "\\",
                "+-&&||!(){}[]^~*?:/",
                "%",
                "‏‎‌",
                "😀",
                "<script>alert(1)</script>",
                "ﺳﺎﺋﻨﺲ",
                "خوب‌صورت abc"
            })
    void anythingTypedIsAnswered(String query) {
        var answer = guest().get("/search?lang=en&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("<script>alert");
    }

    @Test
    void longAndMalformedQueriesAreAnswered() {
        assertThat(guest().get("/search?q=" + URLEncoder.encode("ض ".repeat(5_000), StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        for (var broken : List.of("%FF%FE%80", "%D8")) {
            var moved = guest().get("/search?lang=en&q=" + broken);
            assertThat(moved.status()).as(broken).isEqualTo(302);
            assertThat(guest().get(moved.header("Location")).status())
                    .as(broken)
                    .isEqualTo(200);
        }
        assertThat(guest().get("/api/search?q=" + "a".repeat(10_000) + "&limit=100000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theIndexIsRebuiltByACommandWhileItServes() throws InterruptedException {
        index.remove(List.of(osmosis));
        assertThat(search("ٹرانزسٹر")).doesNotContain("/v/" + osmosis);
        var output = new ByteArrayOutputStream();

        int code = RebuildRequest.ask(data.root(), new PrintStream(output, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("was rebuilt");
        assertThat(search("ٹرانزسٹر")).contains("/v/" + osmosis);
    }

    @Test
    void theRebuildCommandReportsAMissingServer(@TempDir Path empty) throws InterruptedException {
        var output = new ByteArrayOutputStream();
        var out = new PrintStream(output, true, StandardCharsets.UTF_8);

        assertThat(RebuildRequest.ask(empty.resolve("nowhere"), out)).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("--data DIR");
    }
}
