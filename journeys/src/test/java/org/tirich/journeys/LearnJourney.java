package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemLibrary;

/// A learner guesses, watches, answers, proves an outcome with questions that she has not seen, and masters it the next
/// day.
@NeedsChromium
class LearnJourney {

    private static final String FRACTIONS = "M-06-02";
    private static final String LEVERS = "P-08-02";
    private static final int SEEDS = 3_000;
    private static final int MOST_QUESTIONS = 8;

    private final Map<String, String> answers = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void fromAGuessToMasteryOnAnotherDay() {
        knowTheAnswers();
        var data = folder.resolve("data");
        try (var server = RunningServer.demo(data);
                var chromium = new Chromium();
                var learner = chromium.person(server.address(), Window.TALL_PHONE)) {
            learner.signUp("طالبہ");
            guessesWatchesAndAnswers(learner);

            answersRightUntil(learner, FRACTIONS, "Proficient");
            answersWrongAndReadsWhy(learner, LEVERS);
            answersRight(learner, FRACTIONS);
            assertThat(level(learner)).isEqualTo("Proficient");

            RunningServer.setClock(data, Duration.ofHours(13));
            learner.open("/learn/next?lang=en");
            assertThat(learner.page().url()).as("another outcome than the last").doesNotContain(FRACTIONS);
            answersRight(learner, LEVERS);
            answersRight(learner, FRACTIONS);
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

    /// The right answers of all forms of two outcomes, by their questions.
    private void knowTheAnswers() {
        ItemLibrary.read().stream()
                .flatMap(file -> file.items().stream())
                .filter(item -> item.proof() && Set.of(FRACTIONS, LEVERS).contains(item.outcome()))
                .map(FormFactory::new)
                .forEach(factory -> {
                    for (long seed = 0; seed < SEEDS; seed++) {
                        factory.draw(new FormSeed(seed), Set.of())
                                .ifPresent(form ->
                                        answers.put(question(english(form.prompt()), options(form)), right(form)));
                    }
                });
    }

    /// A question is known by its prompt and its options.
    private static String question(String prompt, List<String> options) {
        return prompt + " " + options.stream().sorted().toList();
    }

    private static List<String> options(Form form) {
        return form.answers() instanceof Form.Answers.Options(var options)
                ? options.stream().map(option -> english(option.text())).toList()
                : List.of();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String english(Map<String, String> texts) {
        return plain(String.valueOf(texts.get("en")));
    }

    private static String right(Form form) {
        return switch (form.answers()) {
            case Form.Answers.Options options ->
                english(options.options().get(options.right()).text());
            case Form.Answers.Number number -> Double.toString(number.value());
        };
    }

    private static List<String> options(Person learner) {
        return learner.page().locator(".opt bdi").allInnerTexts().stream()
                .map(LearnJourney::plain)
                .toList();
    }

    private String knownAnswer(Person learner) {
        var prompt = plain(learner.page().locator("main .prompt").first().innerText());
        var question = question(prompt, options(learner));
        var answer = answers.get(question);
        assertThat(answer).as(question).isNotNull();
        return String.valueOf(answer);
    }

    private void answersRight(Person learner, String outcome) {
        learner.open("/learn/" + outcome + "?lang=en");
        var answer = knownAnswer(learner);
        var number = learner.page().locator("#number");
        if (number.count() > 0) {
            number.fill(inUrduDigits(answer));
        } else {
            learner.page().locator(".opt").nth(options(learner).indexOf(answer)).click();
        }
        learner.button("Check my answer").click();
        assertThat(learner.page().locator("main [role=status]")).hasText("Right.");
    }

    private static String inUrduDigits(String number) {
        var written = new StringBuilder();
        number.chars().forEach(c -> written.appendCodePoint(c >= '0' && c <= '9' ? '۰' + c - '0' : c == '.' ? '٫' : c));
        return written.toString();
    }

    private void answersRightUntil(Person learner, String outcome, String level) {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            answersRight(learner, outcome);
            if (level(learner).equals(level)) {
                return;
            }
        }
        throw new AssertionError("not " + level + " after " + MOST_QUESTIONS + " right answers");
    }

    private void answersWrongAndReadsWhy(Person learner, String outcome) {
        learner.open("/learn/" + outcome + "?lang=en");
        var answer = knownAnswer(learner);
        var number = learner.page().locator("#number");
        if (number.count() > 0) {
            number.fill("no number");
            learner.button("Check my answer").click();
            assertThat(learner.page().locator("[role=alert]")).containsText("Write a number such as");
            learner.page().locator("#number").fill("0.0123");
        } else {
            learner.page()
                    .locator(".opt")
                    .nth(options(learner).indexOf(answer) == 0 ? 1 : 0)
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
