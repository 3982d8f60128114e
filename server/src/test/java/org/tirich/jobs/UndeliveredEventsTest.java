package org.tirich.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.identity.Role;
import org.tirich.store.DataFolder;

/// An event that cannot be delivered is parked after some tries, where an operator sees it.
class UndeliveredEventsTest extends ServerTest {

    private static final String ANSWERED = "org.tirich.assessment.QuestionAnswered";
    private static final String LISTENER = "feed.engagements.answered";

    @Autowired
    private UndeliveredEvents events;

    @Autowired
    private ParkedEventTable parked;

    @Autowired
    private DataFolder data;

    @BeforeEach
    void noEvents() {
        sql.sql("delete from event_publication").update();
        sql.sql("delete from parked_event").update();
    }

    private UUID undelivered(String type, String listener, String json, @Nullable String status) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into event_publication
                       (id, listener_id, event_type, serialized_event, publication_date, status, last_resubmission_date)
                values (:id, :listener, :type, :json, :at, :status, :at)
                """)
                .param("id", id)
                .param("listener", listener)
                .param("type", type)
                .param("json", json)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("status", status, java.sql.Types.VARCHAR)
                .update();
        return id;
    }

    private UUID poison() {
        return undelivered(ANSWERED, LISTENER, "{\"attempt\":null}", "FAILED");
    }

    private int tries(UUID id) {
        return sql.sql("select coalesce((select tries from event_publication where id = ?), -1)")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private boolean isParked(UUID id) {
        return parked.list(1_000).stream().anyMatch(event -> event.id().equals(id));
    }

    /// Lets the pauses pass until nothing is left to try.
    private void exhaust() {
        for (int round = 0; round <= UndeliveredEvents.MAX_TRIES + 1; round++) {
            clock.forward(Duration.ofHours(1));
            events.deliver(UndeliveredEvents.PAUSE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "org.tirich.assessment.QuestionAnswered | feed.engagements.answered | {\"attempt\":null} | FAILED",
                "org.tirich.assessment.QuestionAnswered | feed.engagements.answered | {} | PROCESSING",
                "org.tirich.assessment.QuestionAnswered | feed.engagements.answered | not JSON | RESUBMITTED",
                "org.tirich.assessment.QuestionAnswered | feed.engagements.answered | null-text | null",
                "org.tirich.assessment.QuestionAnswered | nobody.listens.here | {} | PUBLISHED",
                "org.tirich.asset.AssetVanished | feed.engagements.answered | {} | null",
                "java.lang.String | feed.engagements.answered | {} | FAILED",
                "org.tirich.catalog.RevisionPublished | feed.ranking-engine.published | {\"work\":null} | FAILED",
            })
    void anEventThatCannotBeDeliveredIsParked(String type, String listener, String json, @Nullable String status)
            throws IOException {
        var id = undelivered(type, listener, json, status);

        exhaust();

        assertThat(isParked(id)).isTrue();
        assertThat(tries(id)).isEqualTo(-1);
        assertThat(ParkedEventAlarm.read(data.root())).isEqualTo(1);
    }

    @Test
    void theTriesHaveGrowingPauses() {
        var id = poison();
        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(tries(id)).isZero();

        for (int tries = 1; tries <= UndeliveredEvents.MAX_TRIES; tries++) {
            clock.forward(
                    UndeliveredEvents.PAUSE.multipliedBy(1L << (tries - 1)).minusSeconds(5));
            events.deliver(UndeliveredEvents.PAUSE);
            assertThat(tries(id)).isEqualTo(tries - 1);
            clock.forward(Duration.ofSeconds(6));
            events.deliver(UndeliveredEvents.PAUSE);
            assertThat(tries(id)).isEqualTo(tries);
        }

        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(isParked(id)).isFalse();
        clock.forward(Duration.ofMinutes(2));
        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(isParked(id)).isTrue();
    }

    /// A server that is killed during each delivery parks nothing, unless it is killed by the event itself.
    @Test
    void anInterruptedDeliveryIsNoFailure() {
        var id = poison();
        for (int kill = 0; kill < 20; kill++) {
            sql.sql("update event_publication set status = 'PROCESSING' where id = ?")
                    .param(id)
                    .update();
            events.deliver(Duration.ZERO);
            assertThat(tries(id)).isZero();
        }

        for (int kill = 0; kill < UndeliveredEvents.MAX_TRIES; kill++) {
            sql.sql("update event_publication set status = 'PROCESSING' where id = ?")
                    .param(id)
                    .update();
            events.deliver(Duration.ZERO);
        }
        clock.forward(Duration.ofMinutes(2));
        events.deliver(Duration.ZERO);

        assertThat(isParked(id)).isTrue();
    }

    @Test
    void aRunningDeliveryIsNotRepeated() {
        var id = undelivered(ANSWERED, LISTENER, "{\"attempt\":null}", "PROCESSING");

        clock.forward(Duration.ofMinutes(10));
        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(interruptions(id)).isZero();

        clock.forward(Duration.ofMinutes(6));
        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(interruptions(id)).isEqualTo(1);
    }

    private int interruptions(UUID id) {
        return sql.sql("select interruptions from event_publication where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPoisonEventDelaysNoOther() {
        var first = poison();
        var good = undelivered(ANSWERED, LISTENER, answer(), "FAILED");
        var last = poison();

        events.deliver(Duration.ZERO);

        Waiting.await(() -> tries(good) == -1);
        assertThat(isParked(good)).isFalse();
        assertThat(tries(first)).isEqualTo(1);
        assertThat(tries(last)).isEqualTo(1);
    }

    /// An answer to a lesson that is not there: the listener completes without logging it.
    private static String answer() {
        return """
                {"attempt":"%s","account":null,"visit":"%s","work":{"value":"%s"},"correct":true,"at":"2026-01-01T00:00:00Z"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                .strip();
    }

    @Test
    void anOperatorDeliversAnEventAgain() throws IOException {
        var operator = person(Role.PLATFORM_ADMIN).browser();
        var id = poison();
        exhaust();
        assertThat(operator.get("/operate?lang=en").text()).contains(LISTENER, "/operate/events/" + id + "/retry");

        clock.reset();
        assertThat(operator.postForm("/operate/events/" + id + "/retry", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(isParked(id)).isFalse();
        clock.forward(Duration.ofMinutes(2));
        events.deliver(UndeliveredEvents.PAUSE);
        assertThat(isParked(id)).isTrue();

        clock.reset();
        sql.sql("update parked_event set serialized_event = ? where id = ?")
                .params(answer(), id)
                .update();
        operator.postForm("/operate/events/" + id + "/retry", Map.of());
        Waiting.await(() -> tries(id) == -1);
        assertThat(isParked(id)).isFalse();
        assertThat(ParkedEventAlarm.read(data.root())).isZero();
        assertThat(audited("event.retry", id)).isEqualTo(2);
    }

    @Test
    void anOperatorDropsAnEvent() throws IOException {
        var operator = person(Role.PLATFORM_ADMIN).browser();
        var id = poison();
        exhaust();
        clock.reset();

        assertThat(operator.postForm("/operate/events/" + id + "/drop", Map.of())
                        .status())
                .isEqualTo(303);

        assertThat(isParked(id)).isFalse();
        assertThat(tries(id)).isEqualTo(-1);
        assertThat(ParkedEventAlarm.read(data.root())).isZero();
        assertThat(audited("event.park", id)).isEqualTo(1);
        assertThat(audited("event.drop", id)).isEqualTo(1);
        assertThat(operator.postForm("/operate/events/" + id + "/drop", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(operator.postForm("/operate/events/" + id + "/retry", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private int audited(String action, UUID event) {
        return sql.sql("select count(*) from audit_record where action = ? and subject = ?")
                .params(action, "event:" + event)
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyOperatorsDecideOnEvents() {
        var id = poison();
        exhaust();
        clock.reset();

        for (var browser :
                List.of(guest(), person().browser(), person(Role.LEAD_EDITOR).browser())) {
            assertThat(browser.postForm("/operate/events/" + id + "/drop", Map.of())
                            .status())
                    .isIn(302, 403);
        }
        assertThat(isParked(id)).isTrue();
    }
}
