package org.tirich.feed.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.card.LessonCard;
import org.tirich.learning.mastery.MasteryLevel;
import tools.jackson.databind.annotation.JsonSerialize;

/// A card of the feed: the lesson, the reason for it, and the viewer's own actions on it.
///
/// @param seen whether the viewer watched it before, or passed it over
@JsonSerialize(using = FeedCardJson.class)
record FeedCard(
        String impression,
        @JsonIgnore ReadyLessons.Ready ready,
        Credit credit,
        List<Outcome> outcomes,
        Why why,
        @Nullable Answer answered,
        boolean saved,
        boolean seen) {

    /// Its properties are written among those of the card.
    @JsonUnwrapped
    Lesson lesson() {
        return ready.lesson();
    }

    /// The parts of a [LessonCard] that a feed shows unchanged.
    record Lesson(
            String work,
            String revision,
            String url,
            LessonCard.Text title,
            LessonCard.@Nullable Text description,
            String subject,
            int grade,

            @Pattern(regexp = org.tirich.catalog.Lesson.SPEECH)
            String speech,

            @Nullable String audioLanguage,
            String audioName,
            long durationMs,
            int width,
            int height,
            String edge,
            String poster,
            String thumbHash,
            List<LessonCard.Variant> variants,
            List<LessonCard.Variant> sounds,
            List<LessonCard.Track> captions,
            List<LessonCard.Passed> checks,
            boolean demonstration,
            List<String> hashtags,
            List<org.tirich.catalog.Lesson.Source> sources,
            String licence,
            @Pattern(regexp = org.tirich.catalog.Lesson.AI) String ai,
            LessonCard.@Nullable Question question,
            LessonCard.@Nullable ThinkingPause pause) {

        static Lesson of(LessonCard card) {
            return new Lesson(
                    card.work(),
                    card.revision(),
                    card.url(),
                    card.title(),
                    card.description(),
                    card.subject(),
                    card.grade(),
                    card.speech(),
                    card.audioLanguage(),
                    card.audioName(),
                    card.durationMs(),
                    card.width(),
                    card.height(),
                    card.edge(),
                    card.poster(),
                    card.thumbHash(),
                    card.variants(),
                    card.sounds(),
                    card.captions(),
                    card.checks(),
                    card.demonstration(),
                    card.hashtags(),
                    card.sources(),
                    card.licence(),
                    card.ai(),
                    card.question(),
                    card.pause());
        }
    }

    record Credit(
            String role,
            String subject,
            @Nullable String institutionType,
            @Nullable String name,
            String creator,
            boolean following) {}

    record Outcome(
            String code,
            LessonCard.Text title,
            @Pattern(regexp = MasteryLevel.CODES) String level) {}

    record Why(String reason, String text) {}

    record Answer(int option, boolean correct) {}
}
