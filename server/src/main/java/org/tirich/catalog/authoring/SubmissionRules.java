package org.tirich.catalog.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.Revision;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.curriculum.Curriculum;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.WebVtt;

/// The rules that a draft must satisfy before its review.
@Component
public class SubmissionRules {

    private final Curriculum curriculum;
    private final AssetFindings findings;
    private final CaptionTable captions;

    SubmissionRules(Curriculum curriculum, AssetFindings findings, CaptionTable captions) {
        this.curriculum = curriculum;
        this.findings = findings;
        this.captions = captions;
    }

    /// A rule that the draft does not satisfy.
    ///
    /// @param field the field of the draft
    /// @param code the key of the string that explains how to satisfy it
    record Missing(String field, String code) {}

    List<Missing> missing(Revision draft, @Nullable Asset asset) {
        var lesson = draft.lesson();
        var missing = new ArrayList<Missing>();
        if (asset == null) {
            missing.add(new Missing("media", "media-missing"));
        } else if (!(asset.state() instanceof Asset.State.Ready(var media))) {
            missing.add(new Missing("media", "media-not-ready"));
        } else {
            if (captions.all(draft.id()).values().stream().anyMatch(vtt -> outlasts(media.duration(), vtt))) {
                missing.add(new Missing("captions", "captions-after-the-end"));
            }
            findings.of(asset.id()).stream()
                    .filter(finding -> finding.severity() == AssetFinding.Severity.RETURN)
                    .forEach(finding -> missing.add(new Missing("media", finding.key())));
        }
        if (lesson.texts().stream().allMatch(text -> text.title().isBlank())) {
            missing.add(new Missing("texts", "title-missing"));
        }
        if (lesson.outcomes().isEmpty()) {
            missing.add(new Missing("outcomes", "outcome-missing"));
        } else if (lesson.outcomes().stream()
                .anyMatch(code -> curriculum.find(code).isEmpty())) {
            missing.add(new Missing("outcomes", "outcome-unknown"));
        }
        if (lesson.subject() == null || !curriculum.subjects().contains(lesson.subject())) {
            missing.add(new Missing("subject", "subject-missing"));
        }
        if (lesson.grade() == null) {
            missing.add(new Missing("grade", "grade-missing"));
        }
        speech(lesson, draft, missing);
        if (lesson.licence() == null || !lesson.licence().matches(Lesson.LICENCES)) {
            missing.add(new Missing("licence", "licence-missing"));
        }
        if (lesson.ai() == null || !lesson.ai().matches(Lesson.AI)) {
            missing.add(new Missing("ai", "ai-missing"));
        }
        if (lesson.sources().stream().allMatch(source -> source.url().isEmpty())) {
            missing.add(new Missing("sources", "source-missing"));
        }
        question(lesson.question(), missing);
        return missing;
    }

    /// Whether captions end after the clip: they may be uploaded before the clip, or the clip may be replaced by a
    /// shorter one.
    private static boolean outlasts(Duration clip, String vtt) {
        return WebVtt.parse(vtt.getBytes(StandardCharsets.UTF_8), Optional.of(clip)) instanceof Captions.Invalid;
    }

    private static void speech(Lesson lesson, Revision draft, List<Missing> missing) {
        if (lesson.speech() == null) {
            missing.add(new Missing("speech", "speech-missing"));
        } else if (lesson.speech().equals("spoken")) {
            if (lesson.audioLanguage() == null) {
                missing.add(new Missing("audioLanguage", "audio-language-missing"));
            }
            if (draft.captions().isEmpty()) {
                missing.add(new Missing("captions", "captions-missing"));
            }
        }
    }

    private static void question(Lesson.@Nullable Question question, List<Missing> missing) {
        if (question == null) {
            missing.add(new Missing("question", "question-missing"));
        } else if (question.prompt().values().stream().allMatch(String::isBlank)
                || question.options().size() < 2
                || question.options().stream()
                        .anyMatch(option -> option.values().stream().allMatch(String::isBlank))) {
            missing.add(new Missing("question", "question-incomplete"));
        }
    }
}
