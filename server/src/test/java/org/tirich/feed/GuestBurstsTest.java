package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.LogPosition;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import tools.jackson.databind.JsonNode;

/// Views of guests are kept as they were sent, and counted without bursts.
class GuestBurstsTest extends ServerTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    @Autowired
    private ApplicationContext server;

    @Autowired
    private EventLog log;

    @Autowired
    private Audience audience;

    private WorkId work = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishALesson() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    /// A network that no other test uses.
    private static String network() {
        return "198.18." + NETWORK.incrementAndGet() + ".";
    }

    private Browser.Answer send(Browser browser, String kind, int count) {
        var events = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            events.add(Map.of("id", UuidV7.at(clock.instant()), "work", work.value(), "kind", kind));
        }
        return browser.json("POST", "/api/engagements", Map.of("events", events));
    }

    private long logged(boolean net, String kind) {
        return sql.sql("select count(*) from engagement where work = ? and kind = ? and (not ? or not burst)")
                .params(work.value(), kind, net)
                .query(Long.class)
                .single();
    }

    @Test
    void aGuestWithoutACookieIsNoNewViewerEachTime() {
        var network = network();
        for (int i = 0; i < 30; i++) {
            assertThat(send(guestFrom(network + i % 250), "complete", 50).status())
                    .isEqualTo(200);
        }

        assertThat(logged(false, "COMPLETE")).isEqualTo(1_500);
        assertThat(logged(true, "COMPLETE")).isEqualTo(GuestBursts.MAX_ACTIONS);
    }

    @Test
    void aClassOfFortyBehindOneAddressCounts() {
        var network = network();
        for (int i = 0; i < 40; i++) {
            var pupil = guestFrom(network + 9);
            for (var kind : List.of("start", "watch", "watch", "watch", "complete", "got-it")) {
                assertThat(send(pupil, kind, 1).status()).isEqualTo(200);
            }
        }

        assertThat(logged(true, "COMPLETE")).isEqualTo(40);
        assertThat(logged(true, "WATCH")).isEqualTo(120);
        assertThat(logged(true, "GOT_IT")).isEqualTo(40);
    }

    /// Every answer is marked; those of a burst are not logged.
    @Test
    void moreAnswersThanAClassGivesTeachNothing() {
        var question = server.getBean(org.tirich.catalog.publication.Catalog.class)
                .shown(work)
                .orElseThrow()
                .revision()
                .id();
        var network = network();
        for (int i = 0; i < 60; i++) {
            var answer = guestFrom(network + i)
                    .json(
                            "POST",
                            "/api/answers",
                            Map.of("id", UuidV7.at(clock.instant()), "question", question.value(), "option", 0));
            assertThat(answer.status()).isEqualTo(200);
        }

        Waiting.await(() -> logged(false, "RIGHT") + logged(false, "WRONG") >= 40 && undelivered() == 0);
        assertThat(logged(false, "RIGHT") + logged(false, "WRONG")).isEqualTo(40);
    }

    private int undelivered() {
        return sql.sql("select count(*) from event_publication where listener_id = 'feed.engagements.answered'")
                .query(Integer.class)
                .single();
    }

    @Test
    void theNextClassCountsAnHourLater() {
        var network = network();
        send(guestFrom(network + 9), "complete", 50);
        clock.forward(Duration.ofHours(1));
        send(guestFrom(network + 9), "complete", 50);

        assertThat(logged(true, "COMPLETE")).isEqualTo(2L * GuestBursts.MAX_ACTIONS);
    }

    @Test
    void otherNetworksAndAccountsAreNoPartOfABurst() {
        send(guestFrom(network() + 9), "complete", 50);
        send(guestFrom(network() + 9), "complete", 30);
        send(person().browser().withHeader("X-Forwarded-For", "198.18.1.9"), "complete", 50);

        assertThat(logged(true, "COMPLETE")).isEqualTo(GuestBursts.MAX_ACTIONS + 30 + 50);
    }

    @Test
    void theEventsOfOneNetworkAreLimited() {
        var network = network();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 125; i++) {
            statuses.add(send(guestFrom(network + i), "watch", 50).status());
        }

        assertThat(statuses.subList(0, 120)).containsOnly(200);
        assertThat(statuses.subList(120, 125)).containsOnly(429);
        assertThat(send(guestFrom(network() + 1), "watch", 1).status()).isEqualTo(200);
        assertThat(send(person().browser(), "watch", 1).status()).isEqualTo(200);
    }

    /// Guests without a cookie get pages on and on; above the limit they write nothing.
    @Test
    void theImpressionsOfOneNetworkAreLimited() {
        for (int i = 0; i < 10; i++) {
            publishALesson();
        }
        var network = network();
        // More than the limit, because the bucket refills meanwhile.
        for (int i = 0; i < 6_500 / 10; i++) {
            assertThat(page(guestFrom(network + i % 250)).path("items")).hasSize(10);
        }

        var beyond = page(guestFrom(network + 9));
        var elsewhere = page(guestFrom(network() + 9));
        var signedIn = page(person().browser().withHeader("X-Forwarded-For", network + 9));

        assertThat(beyond.path("items")).hasSize(10);
        Waiting.await(() -> impressions(signedIn) == 10);
        assertThat(impressions(elsewhere)).isEqualTo(10);
        assertThat(impressions(beyond)).isZero();
        clock.forward(Duration.ofMinutes(15));
        var later = page(guestFrom(network + 9));
        Waiting.await(() -> impressions(later) == 10);
    }

    private static JsonNode page(Browser browser) {
        var page = browser.get("/api/feed");
        assertThat(page.status()).isEqualTo(200);
        return page.json();
    }

    private long impressions(JsonNode page) {
        return sql.sql("select count(*) from impression where page = ?")
                .param(UUID.fromString(page.path("page").asString()))
                .query(Long.class)
                .single();
    }

    @Test
    void theLogKeepsBurstsAndListenersCanTellThem() {
        var start = log.end();
        send(guestFrom(network() + 9), "complete", 50);

        var bursts = new ConcurrentHashMap<UUID, Boolean>();
        log.replay(start, (LogPosition _, org.tirich.feed.log.Engagement done) -> {
            if (done.work().equals(work)) {
                bursts.put(done.id(), done.burst());
            }
        });

        assertThat(bursts.values()).hasSize(50).filteredOn(burst -> burst).hasSize(10);
    }

    @Test
    void theOperatorSeesBothFigures() {
        var operator = person(Role.PLATFORM_ADMIN);
        send(guestFrom(network() + 9), "complete", 50);

        var page = operator.browser().get("/operate").text();

        var row = java.util.regex.Pattern.compile("<td><bdi class=\"ltr\">[\\d-]+</bdi></td>"
                        + "<td><bdi class=\"ltr\">(\\d+)</bdi></td>".repeat(3))
                .matcher(page);
        assertThat(row.find()).isTrue();
        assertThat(Long.parseLong(row.group(2))).isGreaterThanOrEqualTo(Long.parseLong(row.group(3)) + 10);
    }

    /// Guests count for at most as many people as there are with accounts; a burst counts for none.
    @Test
    void aBurstMovesNoListOfPopularLessons() {
        for (int i = 0; i < 60; i++) {
            send(person().browser(), "complete", 1);
        }
        var network = network();
        for (int i = 0; i < 40; i++) {
            send(guestFrom(network + 9), "complete", 1);
        }
        assertThat(audience.people(List.of(work), Duration.ofDays(1), 0)).isEqualTo(100);

        for (int i = 0; i < 15; i++) {
            send(guestFrom(network + i), "complete", 1);
        }

        assertThat(audience.people(List.of(work), Duration.ofDays(1), 0)).isEqualTo(100);
    }
}
