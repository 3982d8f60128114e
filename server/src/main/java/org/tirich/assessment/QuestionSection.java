package org.tirich.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.LessonSection;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Strings;

/// The question on a lesson's own page: a form, or the marked answer of a learner who has answered.
@Component
@Order(1)
public class QuestionSection implements LessonSection {

    private final Assessment assessment;

    QuestionSection(Assessment assessment) {
        this.assessment = assessment;
    }

    /// The section; one of `form` and `marked` is null.
    public record Model(
            String work,
            LessonCard.Text prompt,
            @Nullable Form form,
            @Nullable MarkedAnswer marked) {}

    /// The question before its answer.
    ///
    /// @param attempt makes a form that is sent twice count once
    /// @param question the revision whose question it is
    public record Form(String attempt, String question, List<Option> options) {}

    /// @param letter as the feed names the option
    public record Option(int index, String letter, LessonCard.Text text) {}

    /// An answer and what the learner reads about it.
    ///
    /// @param unsure whether she asked for the answer instead
    /// @param wrong her choice, if it is not the right one
    /// @param refutation what speaks against it
    public record MarkedAnswer(
            boolean correct,
            boolean unsure,
            LessonCard.@Nullable Text wrong,
            LessonCard.@Nullable Text refutation,
            LessonCard.Text right,
            LessonCard.@Nullable Text explanation) {

        /// @param choice the index of an option, or [Assessment#NOT_SURE]
        public static MarkedAnswer of(Lesson.Question question, int choice, LanguageTag reader) {
            var correct = choice == question.answer();
            var unsure = choice == Assessment.NOT_SURE;
            return new MarkedAnswer(
                    correct,
                    unsure,
                    correct || unsure ? null : text(question.options().get(choice), reader),
                    correct ? null : text(question.misconception(choice).refutation(), reader),
                    Cards.text(Lesson.choose(question.options().get(question.answer()), reader)),
                    text(question.explanation(), reader));
        }

        private static LessonCard.@Nullable Text text(Map<String, String> texts, LanguageTag reader) {
            var chosen = Lesson.choose(texts, reader);
            return chosen.text().isEmpty() ? null : Cards.text(chosen);
        }
    }

    @Override
    public String template() {
        return "video-question";
    }

    @Override
    public Optional<Model> model(Actor actor, ShownLesson shown, Strings.Catalogue strings) {
        var question = shown.revision().lesson().question();
        if (question == null) {
            return Optional.empty();
        }
        var answered = actor.account()
                .map(account ->
                        assessment.latest(account.id()).get(shown.revision().id()));
        return Optional.of(answered.map(attempt -> marked(shown, question, attempt.choice(), strings.language()))
                .orElseGet(() -> new Model(
                        shown.revision().work().toString(),
                        prompt(question, strings.language()),
                        form(shown, question, strings),
                        null)));
    }

    /// The section with an answer that was just given.
    public Model marked(ShownLesson shown, Lesson.Question question, int choice, LanguageTag reader) {
        return new Model(
                shown.revision().work().toString(),
                prompt(question, reader),
                null,
                MarkedAnswer.of(question, choice, reader));
    }

    /// The text of a question.
    public static LessonCard.Text prompt(Lesson.Question question, LanguageTag reader) {
        return Cards.text(Lesson.choose(question.prompt(), reader));
    }

    /// A form with the options of a question.
    public static Form form(ShownLesson shown, Lesson.Question question, Strings.Catalogue strings) {
        var letters = strings.get("feed.letters").split(" ");
        var options = new ArrayList<Option>();
        for (var option : question.options()) {
            var index = options.size();
            options.add(new Option(
                    index,
                    letters[Math.min(index, letters.length - 1)],
                    Cards.text(Lesson.choose(option, strings.language()))));
        }
        return new Form(UUID.randomUUID().toString(), shown.revision().id().toString(), options);
    }
}
