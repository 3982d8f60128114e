package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A learner guesses, watches, answers, proves an outcome with questions that she has not seen, and masters it the next
/// day.
@NeedsChromium
class LearnJourney {

    private static final String FRACTIONS = "M-06-02";
    private static final String LEVERS = "P-08-02";
    private static final int MOST_QUESTIONS = 8;

    private final AnswerKey key = new AnswerKey(Set.of(FRACTIONS, LEVERS));

    @TempDir
    Path folder;

    @Test
    void fromAGuessToMasteryOnAnotherDay() {
        var data = folder.resolve("data");
        try (var server = RunningServer.demo(data);
                var chromium = new Chromium();
                var learner = chromium.person(server.address(), Window.TALL_PHONE)) {
            learner.signUp("طالبہ");
            guessesWatchesAndAnswers(learner);

            answersRightUntil(learner, FRACTIONS, "Proficient");
            answersWrongAndReadsWhy(learner, LEVERS);
            key.answerRight(learner, FRACTIONS);
            assertThat(level(learner)).isEqualTo("Proficient");

            RunningServer.setClock(data, Duration.ofHours(13));
            learner.open("/learn/next?lang=en");
            assertThat(learner.page().url()).as("another outcome than the last").doesNotContain(FRACTIONS);
            key.answerRight(learner, LEVERS);
            key.answerRight(learner, FRACTIONS);
            assertThat(level(learner)).isEqualTo("Mastered");

            learner.open("/learn?lang=en");
            var outcome = learner.page().locator("section[id='" + FRACTIONS + "']");
            assertThat(outcome.locator(".chip")).hasText("Mastered");
            assertThat(outcome).containsText("different questions answered right");
            assertThat(outcome.locator("time").first()).isVisible();
            assertThat(learner.complaints().all()).isEmpty();
        }
    }

    private static void guessesWatchesAndAnswers(Person learner) {
        learner.open("/?lang=en");
        var feed = new Feed(learner);
        assertThat(feed.asksForAGuess()).isTrue();
        feed.guesses().first().click();
        feed.awaitPlaying();
        feed.watchTheEnd();
        feed.button("Check my answer").click();
        assertThat(feed.card().locator("[data-marked]").getByText("Prove it with a new question"))
                .isVisible();
    }

    private void answersRightUntil(Person learner, String outcome, String level) {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            key.answerRight(learner, outcome);
            if (level(learner).equals(level)) {
                return;
            }
        }
        throw new AssertionError("not " + level + " after " + MOST_QUESTIONS + " right answers");
    }

    private void answersWrongAndReadsWhy(Person learner, String outcome) {
        learner.open("/learn/" + outcome + "?lang=en");
        var answer = key.answer(learner);
        var number = learner.page().locator("#number");
        if (number.count() > 0) {
            number.fill("no number");
            learner.button("Check my answer").click();
            assertThat(learner.page().locator("[role=alert]")).containsText("Write a number such as");
            learner.page().locator("#number").fill("0.0123");
        } else {
            learner.page()
                    .locator(".opt")
                    .nth(AnswerKey.options(learner).indexOf(answer) == 0 ? 1 : 0)
                    .click();
        }
        learner.button("Check my answer").click();
        assertThat(learner.page().locator("main [role=status]")).hasText("Not this one. Here is why.");
        assertThat(learner.page().locator(".join")).not().hasCount(0);
    }

    private static String level(Person learner) {
        return learner.page().locator("#question .chip.ok").innerText();
    }
}
