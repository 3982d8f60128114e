package org.tirich.catalog.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;

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
        String speech,
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
        String ai,
        @Nullable Question question) {

    /// A text, its language and its direction.
    public record Text(String text, String lang, String dir) {}

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

    public record Track(String lang, String dir, String label, String src) {}

    public record Passed(String stage, LocalDate on, boolean demonstration) {}

    public record Outcome(String code, Text title) {}

    /// Without its answer.
    public record Question(String id, Text prompt, List<Text> options) {}
}
