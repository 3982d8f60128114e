package org.tirich.catalog.card;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;
import org.tirich.kernel.LanguageTag;

/// A lesson as it is shown to one reader: texts chosen for her language, addresses of its files.
///
/// @param speech `spoken` or `none`
/// @param audioName what the language of its speech calls itself; empty where nobody speaks
/// @param edge the colour at the picture's edge, `#rrggbb`
/// @param variants from the smallest up
/// @param sounds the lesson to listen to, under its poster; none where it is silent
public record LessonCard(
        String work,
        String revision,
        String url,
        Text title,
        @Nullable Text description,
        Credit credit,
        String subject,
        String subjectName,
        int grade,
        @Pattern(regexp = Lesson.SPEECH) String speech,
        @Nullable String audioLanguage,
        String audioName,
        long durationMs,
        int width,
        int height,
        String edge,
        String poster,
        String card,
        String thumbHash,
        List<Variant> variants,
        List<Variant> sounds,
        List<Track> captions,
        List<Passed> checks,
        boolean demonstration,
        List<Outcome> outcomes,
        List<String> hashtags,
        List<Lesson.Source> sources,
        String licence,
        @Pattern(regexp = Lesson.AI) String ai,
        @Nullable Question question) {

    /// The stages of a review, as a regular expression.
    public static final String STAGES = "safety|accuracy";

    /// A text, its language and its direction.
    public record Text(
            String text,
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir) {}

    /// Who made it, as far as the person wishes to be named: by default the role alone.
    public record Credit(
            String role,
            String subject,
            @Nullable String institutionType,
            @Nullable String name,
            String creator) {}

    /// One file of the picture. What follows from these and the card is left out: a page of cards has to
    /// come over 2G.
    ///
    /// @param rung the shorter side in pixels; 0 for a sound alone
    public record Variant(
            int rung, String src, String type, @Nullable String audio, long bytes) {

        /// What the link must carry so that the picture does not stop.
        public double kbps(long durationMs) {
            return bytes * 8.0 / Math.max(1, durationMs);
        }
    }

    public record Track(
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir,
            String label,
            String src) {}

    public record Passed(@Pattern(regexp = STAGES) String stage, LocalDate on, boolean demonstration) {}

    public record Outcome(String code, Text title) {}

    /// Without its answer.
    public record Question(String id, Text prompt, List<Text> options) {}
}
