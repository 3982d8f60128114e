package org.tirich.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;

/// A draft as the studio sends it. Anything may be missing.
record DraftBody(
        int version,
        @Nullable List<Lesson.Text> texts,
        @Nullable String subject,
        @Nullable Integer grade,
        @Nullable String speech,
        @Nullable String audioLanguage,
        @Nullable String licence,
        @Nullable String ai,
        @Nullable List<String> hashtags,
        @Nullable List<Lesson.Source> sources,
        @Nullable List<String> outcomes,
        Lesson.@Nullable Question question) {

    Lesson toLesson() {
        return new Lesson(
                orEmpty(texts),
                subject,
                grade,
                speech,
                audioLanguage,
                licence,
                ai,
                orEmpty(hashtags),
                orEmpty(sources),
                orEmpty(outcomes),
                question);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
