package org.tirich.catalog.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.catalog.Revision;
import org.tirich.catalog.rule.DraftClip;
import org.tirich.catalog.rule.MissingPart;
import org.tirich.catalog.rule.SubmissionRules;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.curriculum.Curriculum;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.WebVtt;

/// Applies the [SubmissionRules] to a draft: reads its captions, the findings of its clip and the curriculum.
@Component
class DraftCheck {

    private final Curriculum curriculum;
    private final AssetFindings findings;
    private final CaptionTable captions;

    DraftCheck(Curriculum curriculum, AssetFindings findings, CaptionTable captions) {
        this.curriculum = curriculum;
        this.findings = findings;
        this.captions = captions;
    }

    List<MissingPart> missing(Revision draft, @Nullable Asset asset) {
        var rules = new SubmissionRules(
                curriculum.subjects()::contains,
                code -> curriculum.find(code).isPresent() && !curriculum.isWithdrawn(code));
        return rules.missing(draft.lesson(), !draft.captions().isEmpty(), clip(draft, asset));
    }

    private DraftClip clip(Revision draft, @Nullable Asset asset) {
        if (asset == null) {
            return new DraftClip.None();
        }
        if (!(asset.state() instanceof Asset.State.Ready(var media))) {
            return new DraftClip.NotReady();
        }
        var returned = findings.of(asset.id()).stream()
                .filter(finding -> finding.severity() == AssetFinding.Severity.RETURN)
                .map(AssetFinding::key)
                .toList();
        var outlasted =
                captions.all(draft.id()).values().stream().anyMatch(webVtt -> outlasts(media.duration(), webVtt));
        return new DraftClip.Ready(media.duration(), returned, outlasted);
    }

    /// Whether captions begin after the end of the clip: they may be uploaded before the clip, or the clip may be
    /// replaced by a shorter one.
    private static boolean outlasts(Duration clip, String webVtt) {
        return WebVtt.parse(webVtt.getBytes(StandardCharsets.UTF_8), Optional.of(clip)) instanceof Captions.Invalid;
    }
}
