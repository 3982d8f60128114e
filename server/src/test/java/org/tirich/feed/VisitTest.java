package org.tirich.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import tools.jackson.databind.JsonNode;

/// One visit over HTTP, as a guest and with an account: what the viewer does changes the cards that she gets next.
class VisitTest extends ServerTest {

    private static final int MANY = 200;

    @Autowired
    private LiveWorks live;

    @Autowired
    private ApplicationContext server;

    private WorkId levers = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishLessons() {
        levers = publish("P-08-01");
        publish("P-08-01");
        for (var outcome : List.of("B-06-01", "C-06-01", "E-06-01", "M-06-01", "T-07-01")) {
            publish(outcome);
        }
    }

    private WorkId publish(String outcome) {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        outcome);
        await(() -> live.find(work).isPresent());
        return work;
    }

    /// A browser that keeps its cookie: the visit of a guest.
    private Browser visitor(boolean guest) {
        var browser = (guest ? guest() : person().browser()).withHeader("Accept-Language", "en");
        browser.get("/");
        return browser;
    }

    private static List<JsonNode> cards(Browser browser, String query) {
        var page = browser.get("/api/feed?" + query);
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .toList();
    }

    private static List<String> works(List<JsonNode> cards) {
        return cards.stream().map(card -> card.path("work").asString()).toList();
    }

    private void engage(Browser browser, String work, String kind) {
        var sent = browser.json(
                "POST",
                "/api/engagements",
                Map.of("events", List.of(Map.of("id", UuidV7.at(clock.instant()), "work", work, "kind", kind))));
        assertThat(sent.json().path("accepted").asInt()).isOne();
    }

    private void answer(Browser browser, WorkId work, boolean right) {
        var question = server.getBean(org.tirich.catalog.publication.Catalog.class)
                .shown(work)
                .orElseThrow()
                .revision();
        var correct = requireNonNull(question.lesson().question()).answer();
        var marked = browser.json(
                "POST",
                "/api/answers",
                Map.of(
                        "id",
                        UuidV7.at(clock.instant()),
                        "question",
                        question.id().value(),
                        "option",
                        right ? correct : correct == 0 ? 1 : 0));
        assertThat(marked.json().path("correct").asBoolean()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageThatIsLoadedAgainHasTheSameFirstCards(boolean guest) {
        var browser = visitor(guest);
        var first = works(cards(browser, "size=6"));
        assertThat(first).hasSize(6);

        for (int reload = 0; reload < 5; reload++) {
            engage(browser, first.getFirst(), "start");
            assertThat(works(cards(browser, "size=6"))).isEqualTo(first);
        }
        engage(browser, first.getFirst(), "skip");
        assertThat(works(cards(browser, "size=3"))).hasSize(3).doesNotContain(first.getFirst());
    }

    /// The acknowledgement of an engagement comes after its effect.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasUnclearIsTheReasonOfALaterCard(boolean guest) {
        var browser = visitor(guest);
        var first = works(cards(browser, "size=2"));
        engage(browser, levers.toString(), "unclear");

        var visit = new LinkedHashMap<String, JsonNode>();
        for (int page = 0; page < 5; page++) {
            var without = new ArrayList<>(first);
            without.addAll(visit.keySet());
            cards(browser, "size=2&without=" + String.join(",", without) + "&position=" + without.size())
                    .forEach(card -> visit.put(card.path("work").asString(), card));
        }

        assertThat(visit).hasSize(10);
        assertThat(visit.values()).anySatisfy(card -> {
            assertThat(card.path("why").path("reason").asString()).isEqualTo("unclear");
            assertThat(card.path("why").path("text").asString())
                    .doesNotContain("{")
                    .contains("unclear");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongAnswerIsTheReasonOfALaterCardUntilItIsRight(boolean guest) {
        var browser = visitor(guest);
        answer(browser, levers, false);

        await(() -> hasReason(browser, "wrong"));
        var texts = cards(browser, "size=10").stream()
                .filter(card -> card.path("why").path("reason").asString().equals("wrong"))
                .map(card -> card.path("why").path("text").asString())
                .toList();
        assertThat(texts).isNotEmpty().allMatch(text -> text.contains("Because you answered"));

        answer(browser, levers, true);
        await(() -> !hasReason(browser, "wrong"));
    }

    private static boolean hasReason(Browser browser, String reason) {
        return cards(browser, "size=10").stream()
                .anyMatch(card -> card.path("why").path("reason").asString().equals(reason));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterTheLastLessonThereIsSomethingToDo(boolean guest) {
        var browser = visitor(guest);
        var watched = new ArrayList<String>();
        for (int page = 0; page < MANY; page++) {
            var cards = works(cards(browser, "size=10"));
            cards.forEach(work -> engage(browser, work, "complete"));
            watched.addAll(cards);
            // More than 120 events in a minute teach the ranking nothing.
            clock.forward(Duration.ofMinutes(1));
            if (cards.isEmpty()) {
                break;
            }
        }
        var unclear = watched.stream()
                .filter(work -> !work.equals(levers.toString()))
                .findFirst()
                .orElseThrow();
        engage(browser, unclear, "unclear");
        answer(browser, levers, false);

        await(() -> {
            var end = browser.get("/api/feed?size=3").json();
            return end.path("again").path("questions").asInt() == 1;
        });
        var end = browser.get("/api/feed?size=3").json();
        assertThat(end.path("end").asBoolean()).isTrue();
        assertThat(end.path("rest").asBoolean()).isFalse();
        assertThat(end.path("again").path("unclear").asInt()).isOne();
        assertThat(end.path("again").path("seen").asInt()).isEqualTo(watched.size() - 2);

        var again = cards(browser, "tab=again&size=3");
        assertThat(again).hasSize(3).allMatch(card -> card.path("seen").asBoolean());
        assertThat(again.get(0).path("work").asString()).isEqualTo(levers.toString());
        assertThat(again)
                .extracting(card -> card.path("why").path("reason").asString())
                .containsExactly("wrong", "unclear", "seen");
        assertThat(cards(browser, "tab=again&size=3&without=" + String.join(",", works(again))))
                .hasSize(Math.min(3, watched.size() - 3))
                .allMatch(card -> card.path("why").path("reason").asString().equals("seen"));
    }

    /// No two of the first cards have the same sentence.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFirstCardsHaveDifferentReasons(boolean guest) {
        assertThat(cards(visitor(guest), "size=3"))
                .extracting(card -> card.path("why").path("text").asString())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }
}
