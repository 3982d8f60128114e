package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;

/// A page that was loaded before the server was replaced: the bodies that the client of the version before sends.
/// Each works, or is refused with a sentence that says to load the page again.
class EarlierClientTest extends ServerTest {

    private static final String RELOAD = "(?s).*[Ll]oad (the page|it) again.*";

    /// Every kind that the client of the version before reports.
    private static final List<String> KINDS = List.of(
            "start",
            "watch",
            "complete",
            "skip",
            "got-it",
            "unclear",
            "save",
            "not-interested",
            "report",
            "captions-on",
            "captions-off");

    private static final String DRAFT = """
            {"version":%d,"texts":[{"lang":"ur","title":"گیئر","description":""}],"subject":"physics","grade":6,
            "speech":"none","audioLanguage":null,"licence":"CC-BY-4.0","ai":"none","hashtags":["گیئر"],
            "sources":[{"title":"%s","url":"https://example.org"}],"outcomes":[],
            "question":{"prompt":{"ur":"کون سا؟"},"options":[%s],"answer":%d,"explanation":{"ur":"%s"}},
            "captions":[{"lang":"ur","cues":3}],
            "timeline":[{"at":"2026-11-28T10:00:00Z","event":"checked","role":"SYSTEM","reason":"","notes":""}]}
            """;

    @Autowired
    private ApplicationContext server;

    private Person author = new Person(new org.tirich.access.AccountId(new UUID(0, 0)), "", guest());
    private WorkId live = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishALesson() {
        author = person(Role.CREATOR);
        live = new LiveLessons(server)
                .publish(
                        author.id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    @Test
    void reportsEngagementsAlsoWhileItIsBeingClosed() {
        var browser = person().browser();

        assertThat(browser.json("POST", "/api/engagements", engagements())
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(KINDS.size());
        assertThat(browser.send(browser.request("/api/engagements")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(engagements())))
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(KINDS.size());
    }

    private String engagements() {
        return KINDS.stream()
                .map(kind -> """
                        {"id":"%s","impression":"%s","work":"%s","kind":"%s","positionMs":1234,"watchedMs":1500}""".formatted(UuidV7.at(clock.instant()), UUID.randomUUID(), live, kind))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    @Test
    void watchesAnswersSavesAndReports() {
        var browser = person().browser();
        var card = browser.get("/api/feed?tab=stem&size=10&without=")
                .json()
                .path("items")
                .path(0);
        var answer = "{\"id\":\"%s\",\"impression\":\"%s\",\"question\":\"%s\",\"option\":%s}";
        var impression = card.path("impression").asString();
        var question = card.at("/question/id").asString();

        for (var option : List.of("0", "null")) {
            expect(
                    200,
                    browser,
                    "POST",
                    "/api/answers",
                    answer.formatted(UuidV7.at(clock.instant()), impression, question, option));
        }
        expect(201, browser, "POST", "/api/reports", """
                {"id":"%s","work":"%s","reason":"wrong-fact","note":""}""".formatted(UuidV7.at(clock.instant()), live));
        expect(204, browser, "PUT", "/api/saved/" + live, "{}");
        expect(204, browser, "DELETE", "/api/saved/" + live, "");
        expect(
                204,
                browser,
                "PUT",
                "/api/following/" + card.at("/credit/creator").asString(),
                "{}");
        expect(204, browser, "PUT", "/api/feed/personal", "{\"personal\":false}");
        expect(204, browser, "PUT", "/api/feed/begin", "{\"following\":true}");
        expect(204, browser, "POST", "/api/feed/reset", "{}");
        expect(204, browser, "POST", "/api/inbox/read", "{\"ids\":[\"%s\"]}".formatted(UUID.randomUUID()));
        expect(204, browser, "POST", "/api/inbox/read", "{\"all\":true}");
    }

    @Test
    void savesADraftAndWithdrawsALesson() {
        var browser = author.browser();
        var work = expect(201, browser, "POST", "/api/studio/works", "{}").json();
        var path = "/api/studio/works/" + work.path("work").asString();
        var version = work.at("/draft/version").asInt();

        expect(200, browser, "PUT", path + "/draft", draft(version, "مثال", 4, 3, "کیونکہ"));
        expect(422, browser, "POST", path + "/submit", "{}");
        expect(204, browser, "DELETE", path, "");
        expect(200, browser, "POST", "/api/studio/works/" + live + "/withdraw", "{\"note\":\"غلط تصویر\"}");
        assertThat(browser.get("/api/studio/works/" + live)
                        .json()
                        .at("/reason/notes")
                        .asString())
                .isEqualTo("غلط تصویر");
    }

    /// Five options, an answer that does not exist, an explanation of 500 letters, a source's title of 200.
    @Test
    void isToldToLoadThePageAgainWhereItAllowsMore() {
        var browser = author.browser();
        var work = expect(201, browser, "POST", "/api/studio/works", "{}").json();
        var path = "/api/studio/works/" + work.path("work").asString();
        var version = work.at("/draft/version").asInt();

        refused(
                browser,
                path + "/draft",
                draft(version, "مثال", 5, 4, "کیونکہ"),
                "question.answer",
                "question.options");
        refused(browser, path + "/draft", draft(version, "مثال", 5, 0, "کیونکہ"), "question.options");
        refused(browser, path + "/draft", draft(version, "مثال", 3, 0, "ا".repeat(500)), "question.explanation[ur]");
        refused(browser, path + "/draft", draft(version, "ا".repeat(200), 3, 0, ""), "sources[0].title");
        var outside = browser.json("PUT", path + "/draft", draft(version, "مثال", 3, 3, ""));
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.code()).isEqualTo("answer-outside");
        assertThat(browser.get(path).json().at("/draft/version").asInt()).isEqualTo(version);
    }

    @Test
    void isToldToLoadTheReviewDeskAgain() {
        var browser = person(Role.SAFETY_REVIEWER).browser();
        var decision = """
                {"verdict":"pass","rubric":{"S1":true,"S2":true},"reason":null,"notes":null,"internal":null}""";

        refused(browser, "/api/reviews/" + UUID.randomUUID() + "/decision", decision, "rubric.S1");
    }

    private static String draft(int version, String source, int options, int answer, String explanation) {
        var texts = IntStream.range(0, options)
                .mapToObj("{\"ur\":\"%d\"}"::formatted)
                .collect(Collectors.joining(","));
        return DRAFT.formatted(version, source, texts, answer, explanation);
    }

    private static Browser.Answer expect(int status, Browser browser, String method, String path, String body) {
        var answer = browser.json(method, path, body);
        assertThat(answer.status()).as(method + " " + path + answer.text()).isEqualTo(status);
        return answer;
    }

    /// The fields are in the order of the alphabet; the sentence is of the first.
    private static void refused(Browser browser, String path, String body, String... fields) {
        var answer = browser.send(browser.request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", Locale.ENGLISH.toLanguageTag())
                .PUT(BodyPublishers.ofString(body)));

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().path("detail").asString()).matches(RELOAD);
        assertThat(answer.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactly(fields);
    }
}
