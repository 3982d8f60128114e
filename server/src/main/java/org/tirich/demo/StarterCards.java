package org.tirich.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;
import org.tirich.starter.card.BilingualText;
import org.tirich.starter.card.Card;
import org.tirich.starter.card.Option;
import org.tirich.starter.card.Pause;
import org.tirich.starter.card.Question;

/// Makes the content of a draft from the card of a starter clip.
final class StarterCards {

    private StarterCards() {}

    static Lesson lesson(Card card) {
        return new Lesson(
                List.of(
                        new Lesson.Text(
                                "en", card.title().en(), card.description().en()),
                        new Lesson.Text(
                                "ur", card.title().ur(), card.description().ur())),
                card.subject(),
                card.grade(),
                "none",
                null,
                card.licence(),
                "none",
                card.hashtags(),
                card.sources().stream()
                        .map(source ->
                                new Lesson.Source(source.title(), source.url().toString()))
                        .toList(),
                List.of(card.outcome()),
                question(card.question()),
                pause(card.pause()));
    }

    private static Lesson.@Nullable ThinkingPause pause(@Nullable Pause pause) {
        return pause == null ? null : new Lesson.ThinkingPause(pause.atMs(), texts(pause.prompt()));
    }

    private static Lesson.Question question(Question question) {
        return new Lesson.Question(
                texts(question.prompt()),
                question.options().stream().map(option -> texts(option.text())).toList(),
                question.answer(),
                texts(question.explanation()),
                question.options().stream().map(StarterCards::misconception).toList());
    }

    private static Lesson.Misconception misconception(Option option) {
        var misconception = option.misconception();
        var refutation = option.refutation();
        return misconception == null || refutation == null
                ? Lesson.Misconception.NONE
                : new Lesson.Misconception(misconception.id(), texts(misconception.text()), texts(refutation));
    }

    private static Map<String, String> texts(BilingualText texts) {
        return Map.of("en", texts.en(), "ur", texts.ur());
    }
}
