package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemLibrary;

/// The right answers of all proof forms of some outcomes, by their questions.
final class AnswerKey {

    private static final int SEEDS = 3_000;

    private final Map<String, String> answers = new HashMap<>();

    AnswerKey(Set<String> outcomes) {
        ItemLibrary.read().stream()
                .flatMap(file -> file.items().stream())
                .filter(item -> item.proof() && outcomes.contains(item.outcome()))
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

    static List<String> options(Person learner) {
        return learner.page().locator(".opt bdi").allInnerTexts().stream()
                .map(AnswerKey::plain)
                .toList();
    }

    /// The right answer of the question that is shown.
    String answer(Person learner) {
        var prompt = plain(learner.page().locator("main .prompt").first().innerText());
        var question = question(prompt, options(learner));
        var answer = answers.get(question);
        assertThat(answer).as(question).isNotNull();
        return String.valueOf(answer);
    }

    void answerRight(Person learner, String outcome) {
        learner.open("/learn/" + outcome + "?lang=en");
        answerRight(learner);
    }

    /// Answers the question that is shown.
    void answerRight(Person learner) {
        var answer = answer(learner);
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
}
