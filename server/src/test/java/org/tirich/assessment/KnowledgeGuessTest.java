package org.tirich.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;

/// What is inferred about a learner, shown to her as a guess.
class KnowledgeGuessTest extends ServerTest {

    private static final String LEVERS = "P-08-02";

    @Autowired
    private KnowledgeGuesses guesses;

    @Autowired
    private ApplicationContext server;

    private WorkId work = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishALesson() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        LEVERS);
    }

    private void watch(Browser browser) {
        var event = Map.of(
                "id",
                UuidV7.at(clock.instant()),
                "work",
                work.value(),
                "kind",
                "complete",
                "positionMs",
                1_000,
                "watchedMs",
                1_000);
        assertThat(browser.json("POST", "/api/engagements", Map.of("events", List.of(event)))
                        .status())
                .isEqualTo(200);
    }

    private static boolean guesses(Browser browser) {
        return browser.get("/learn").text().contains("data-guess=\"" + LEVERS + "\"");
    }

    @Test
    void aGuessIsShownAsOneAndNeverRaisesALevel() {
        var learner = person();
        assertThat(guesses(learner.browser())).isFalse();

        watch(learner.browser());
        await(() -> !guesses.of(learner.id()).isEmpty());

        assertThat(guesses(learner.browser())).isTrue();
        assertThat(learner.browser().get("/learn").text())
                .contains("/learn/" + LEVERS)
                .doesNotContain("id=\"" + LEVERS + "\"");
        assertThat(guesses(person().browser())).as("of nobody else").isFalse();
    }

    @Test
    void theLearnerTakesAGuessBack() {
        var learner = person();
        watch(learner.browser());
        await(() -> !guesses.of(learner.id()).isEmpty());

        assertThat(learner.browser()
                        .postForm("/learn/" + LEVERS + "/not-so", Map.of())
                        .status())
                .isEqualTo(303);

        await(() -> guesses.of(learner.id()).isEmpty());
        assertThat(guesses(learner.browser())).isFalse();
    }

    @Test
    void nothingIsGuessedWithoutTheHistory() {
        var learner = person();
        watch(learner.browser());
        await(() -> !guesses.of(learner.id()).isEmpty());

        learner.browser().json("PUT", "/api/feed/personal", Map.of("personal", false));

        assertThat(guesses(learner.browser())).isFalse();
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        assertThat(person().browser()
                        .postForm("/learn/X-99-99/not-so", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
