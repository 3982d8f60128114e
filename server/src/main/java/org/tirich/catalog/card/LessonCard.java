package org.tirich.catalog.card;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;
import org.tirich.kernel.LanguageTag;

/// A lesson as one reader sees it: texts in her language, addresses of its files.
///
/// @param speech `spoken` or `none`
/// @param audioName the name of its spoken language in that language; empty without speech
/// @param edge the colour at the edge of the picture, `#rrggbb`
/// @param variants from the smallest to the largest
/// @param sounds audio-only variants, which play under the poster; empty for a silent lesson
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
        @Nullable Question question,
        @Nullable ThinkingPause pause) {

    /// The stages of a review, as a regular expression.
    public static final String STAGES = "safety|accuracy";

    /// A text, its language and its direction.
    public record Text(
            String text,
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir) {}

    /// The author's credit, as far as she allows: by default only the role.
    public record Credit(
            String role,
            String subject,
            @Nullable String institutionType,
            @Nullable String name,
            String creator) {}

    /// One video or audio file. Fields that follow from these and the card are left out, to keep a page of cards small
    /// enough for 2G.
    ///
    /// @param rung the shorter side in pixels; 0 for audio only
    public record Variant(
            int rung, String src, String type, @Nullable String audio, long bytes) {

        /// The bit rate that playback without interruption needs.
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

    /// A moment at which the clip stops until the learner goes on.
    ///
    /// @param prompt null: the question is asked as a guess
    public record ThinkingPause(int atMs, @Nullable Text prompt) {}

    /// The question without its answer.
    public record Question(String id, Text prompt, List<Text> options) {}
}
