package org.tirich.catalog.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;

/// The rules that a draft must satisfy before its review.
///
/// @param isSubject whether the curriculum has a subject
/// @param isOutcome whether the curriculum has a learning outcome of this code
public record SubmissionRules(Predicate<String> isSubject, Predicate<String> isOutcome) {

    /// The parts that a draft lacks, in the order of the studio's form.
    ///
    /// @param captioned whether the draft has captions in any language
    public List<MissingPart> missing(Lesson lesson, boolean captioned, DraftClip clip) {
        var missing = new ArrayList<MissingPart>();
        clip(clip, missing);
        if (lesson.texts().stream().allMatch(text -> text.title().isBlank())) {
            missing.add(new MissingPart("texts", "title-missing"));
        }
        if (lesson.outcomes().isEmpty()) {
            missing.add(new MissingPart("outcomes", "outcome-missing"));
        } else if (!lesson.outcomes().stream().allMatch(isOutcome)) {
            missing.add(new MissingPart("outcomes", "outcome-unknown"));
        }
        if (lesson.subject() == null || !isSubject.test(lesson.subject())) {
            missing.add(new MissingPart("subject", "subject-missing"));
        }
        if (lesson.grade() == null) {
            missing.add(new MissingPart("grade", "grade-missing"));
        }
        speech(lesson, captioned, missing);
        if (lesson.licence() == null || !lesson.licence().matches(Lesson.LICENCES)) {
            missing.add(new MissingPart("licence", "licence-missing"));
        }
        if (lesson.ai() == null || !lesson.ai().matches(Lesson.AI)) {
            missing.add(new MissingPart("ai", "ai-missing"));
        }
        if (lesson.sources().stream().allMatch(source -> source.url().isEmpty())) {
            missing.add(new MissingPart("sources", "source-missing"));
        }
        question(lesson.question(), missing);
        if (lesson.pause() != null && clip instanceof DraftClip.Ready ready && isOutside(lesson.pause(), ready)) {
            missing.add(new MissingPart("question", "pause-outside"));
        }
        return missing;
    }

    private static void clip(DraftClip clip, List<MissingPart> missing) {
        switch (clip) {
            case DraftClip.None() -> missing.add(new MissingPart("media", "media-missing"));
            case DraftClip.NotReady() -> missing.add(new MissingPart("media", "media-not-ready"));
            case DraftClip.Ready(var duration, var findings, var captionsOutlastIt) -> {
                if (captionsOutlastIt) {
                    missing.add(new MissingPart("captions", "captions-after-the-end"));
                }
                findings.forEach(finding -> missing.add(new MissingPart("media", finding)));
            }
        }
    }

    private static boolean isOutside(Lesson.ThinkingPause pause, DraftClip.Ready clip) {
        return pause.atMs() < Lesson.PAUSE_MARGIN_MS
                || pause.atMs() > clip.duration().toMillis() - Lesson.PAUSE_MARGIN_MS;
    }

    private static void speech(Lesson lesson, boolean captioned, List<MissingPart> missing) {
        if (lesson.speech() == null) {
            missing.add(new MissingPart("speech", "speech-missing"));
        } else if (lesson.speech().equals("spoken")) {
            if (lesson.audioLanguage() == null) {
                missing.add(new MissingPart("audioLanguage", "audio-language-missing"));
            }
            if (!captioned) {
                missing.add(new MissingPart("captions", "captions-missing"));
            }
        }
    }

    private static void question(Lesson.@Nullable Question question, List<MissingPart> missing) {
        if (question == null) {
            missing.add(new MissingPart("question", "question-missing"));
        } else if (isBlank(question.prompt().values())
                || question.options().size() < 2
                || question.options().stream().anyMatch(option -> isBlank(option.values()))) {
            missing.add(new MissingPart("question", "question-incomplete"));
        }
    }

    /// Whether a text is blank in all languages.
    private static boolean isBlank(Collection<String> translations) {
        return translations.stream().allMatch(String::isBlank);
    }
}
