package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;

/// Reports of clients: an event counts once however often it is sent; an invalid event is refused with a code.
class EngagementTest extends ServerTest {

    @Autowired
    private ApplicationContext server;

    private WorkId work = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishALesson() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    private Map<String, Object> event(UUID id, String kind) {
        return Map.of("id", id, "work", work.value(), "kind", kind, "positionMs", 4000, "watchedMs", 4000);
    }

    private static Browser.Answer send(Browser browser, List<?> events) {
        return browser.json("POST", "/api/engagements", Map.of("events", events));
    }

    private static String taken(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var json = answer.json();
        return json.path("accepted").asInt() + " accepted, "
                + json.path("duplicate").asInt() + " duplicate, "
                + json.path("refused").size() + " refused";
    }

    private int logged(UUID id) {
        return sql.sql("select count(*) from engagement where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void requestsInOneCommitReceiveOnlyTheirOwnResults() throws Exception {
        var twice = UuidV7.at(clock.instant());
        var browsers = java.util.stream.IntStream.range(0, 16)
                .mapToObj(_ -> person().browser())
                .toList();

        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(browsers.size())) {
            var results = threads
                    .invokeAll(browsers.stream()
                            .map(browser -> (java.util.concurrent.Callable<String>) () -> taken(send(
                                    browser,
                                    List.of(event(twice, "complete"), event(UuidV7.at(clock.instant()), "start")))))
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(results)
                    .filteredOn("2 accepted, 0 duplicate, 0 refused"::equals)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn("1 accepted, 1 duplicate, 0 refused"::equals)
                    .hasSize(browsers.size() - 1);
        }
        assertThat(logged(twice)).isEqualTo(1);
    }

    /// Each day of the log has a table. The id of an answer names its day, and must not create tables of other times.
    @Test
    void anAnswerWithAnIdOfAnotherTimeIsMarkedAndCreatesNoTable() {
        var question = server.getBean(org.tirich.catalog.publication.Catalog.class)
                .shown(work)
                .orElseThrow()
                .revision()
                .id();
        var answers = List.of(
                UuidV7.at(Instant.ofEpochMilli(0)),
                UuidV7.at(Instant.ofEpochMilli((1L << 48) - 1)),
                UuidV7.at(clock.instant().plus(Duration.ofDays(300))),
                UuidV7.at(clock.instant().minus(Duration.ofDays(300))),
                new UUID(0, 0),
                new UUID(-1, -1),
                UUID.randomUUID());
        var tables = tables();

        for (var browser : List.of(guest(), person().browser())) {
            for (var id : answers) {
                var answer = browser.json("POST", "/api/answers", Map.of("id", id, "question", question.value()));
                assertThat(answer.status()).isEqualTo(200);
            }
        }

        Waiting.await(() -> undelivered() == 0);
        assertThat(tables()).isEqualTo(tables);
        assertThat(answers).allMatch(id -> logged(id) == 0);
        var id = UuidV7.at(clock.instant());
        assertThat(taken(send(guest(), List.of(event(id, "watch"))))).isEqualTo("1 accepted, 0 duplicate, 0 refused");
    }

    private int tables() {
        return sql.sql("select count(*) from pg_class where relname like 'engagement\\_%'")
                .query(Integer.class)
                .single();
    }

    private int undelivered() {
        return sql.sql("select count(*) from event_publication where listener_id = 'feed.engagements.answered'")
                .query(Integer.class)
                .single();
    }

    @Test
    void anEventSentTwiceCountsOnce() {
        var browser = person().browser();
        var id = UuidV7.at(clock.instant());

        assertThat(taken(send(browser, List.of(event(id, "watch"))))).isEqualTo("1 accepted, 0 duplicate, 0 refused");
        assertThat(taken(send(browser, List.of(event(id, "watch"))))).isEqualTo("0 accepted, 1 duplicate, 0 refused");

        assertThat(logged(id)).isEqualTo(1);
    }

    @Test
    void anEventSentTwiceInOneBatchCountsOnce() {
        var id = UuidV7.at(clock.instant());

        var answer = send(guest(), List.of(event(id, "start"), event(id, "start")));

        assertThat(taken(answer)).startsWith("1 accepted");
        assertThat(logged(id)).isEqualTo(1);
    }

    @Test
    void anEventSentAgainDaysLaterCountsOnce() {
        var browser = person().browser();
        var id = UuidV7.at(clock.instant());
        send(browser, List.of(event(id, "complete")));

        for (int day = 0; day < 3; day++) {
            clock.forward(Duration.ofDays(1));
            assertThat(taken(send(browser, List.of(event(id, "complete")))))
                    .isEqualTo("0 accepted, 1 duplicate, 0 refused");
        }

        assertThat(logged(id)).isEqualTo(1);
    }

    @Test
    void eventsOfAPhoneThatWasLongOfflineAreAccepted() {
        var id = UuidV7.at(clock.instant().minus(Duration.ofDays(34)));

        assertThat(taken(send(person().browser(), List.of(event(id, "got-it")))))
                .isEqualTo("1 accepted, 0 duplicate, 0 refused");
    }

    @Test
    void invalidEventsAreRefusedByIdAndTheOthersAreAccepted() {
        var now = clock.instant();
        var fit = UuidV7.at(now);
        var random = UUID.randomUUID();
        var old = UuidV7.at(now.minus(Duration.ofDays(36)));
        var early = UuidV7.at(now.plus(Duration.ofHours(1)));
        var unknown = UuidV7.at(now);

        var answer = send(
                person().browser(),
                List.of(
                        event(fit, "watch"),
                        event(random, "watch"),
                        event(old, "watch"),
                        event(early, "watch"),
                        Map.of("id", unknown, "work", UUID.randomUUID(), "kind", "watch")));

        assertThat(taken(answer)).isEqualTo("1 accepted, 0 duplicate, 4 refused");
        assertThat(codes(answer))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        random.toString(), "id-not-v7",
                        old.toString(), "too-old",
                        early.toString(), "in-the-future",
                        unknown.toString(), "unknown-work"));
    }

    private static Map<String, String> codes(Browser.Answer answer) {
        return answer.json()
                .path("refused")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.path("id").asString(),
                        each -> each.path("code").asString()));
    }

    @Test
    void aBatchHasAtMostFiftyEvents() {
        var browser = person().browser();
        var now = clock.instant();

        var over = send(browser, events(51, now));
        var full = send(browser, events(50, now));

        assertThat(over.status()).isEqualTo(422);
        assertThat(over.code()).isEqualTo("batch-size");
        assertThat(taken(full)).isEqualTo("50 accepted, 0 duplicate, 0 refused");
    }

    private List<Map<String, Object>> events(int count, Instant now) {
        return IntStream.range(0, count)
                .mapToObj(_ -> event(UuidV7.at(now), "watch"))
                .toList();
    }

    @Test
    void aClosingPageMaySendPlainText() {
        var browser = guest();
        var id = UuidV7.at(clock.instant());

        var answer = browser.send(browser.request("/api/engagements")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString("{\"events\": [{\"id\": \"%s\", \"work\": \"%s\", \"kind\": \"skip\"}]}"
                        .formatted(id, work.value()))));

        assertThat(taken(answer)).isEqualTo("1 accepted, 0 duplicate, 0 refused");
    }

    @Test
    void valuesBeyondTheLessonsDurationAreClamped() {
        var id = UuidV7.at(clock.instant());

        send(
                person().browser(),
                List.of(Map.of(
                        "id",
                        id,
                        "work",
                        work.value(),
                        "kind",
                        "watch",
                        "positionMs",
                        80_000_000,
                        "watchedMs",
                        80_000_000)));

        var row = sql.sql("select position_ms, watched_ms, duration_ms from engagement where id = ?")
                .param(id)
                .query()
                .singleRow();
        assertThat(row.get("position_ms")).isEqualTo(row.get("duration_ms"));
        assertThat(row.get("watched_ms")).isEqualTo(4 * (int) java.util.Objects.requireNonNull(row.get("duration_ms")));
    }

    @Test
    void theLogContainsAKeyAndNoAccount() {
        var person = person();
        var id = UuidV7.at(clock.instant());

        send(person.browser(), List.of(event(id, "watch")));

        var row = sql.sql("select e::text from engagement e where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(person.id().toString()).doesNotContain(person.username());
    }
}
