package org.tirich.curation.check;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;

/// Reports the findings of the automatic examination of the clip. A finding that returns the lesson prevents its
/// submission; if the lesson was submitted nevertheless, it is held.
@Component
class PictureAndSoundCheck implements AutomaticCheck {

    private final AssetFindings findings;

    PictureAndSoundCheck(AssetFindings findings) {
        this.findings = findings;
    }

    @Override
    public List<Finding> check(ShownLesson lesson, Map<LanguageTag, String> captions) {
        return findings.of(lesson.asset().id()).stream()
                .map(PictureAndSoundCheck::finding)
                .toList();
    }

    private static Finding finding(AssetFinding found) {
        var severity = switch (found.severity()) {
            case NOTE -> Finding.Severity.NOTE;
            case HOLD, RETURN -> Finding.Severity.HOLD;
        };
        return new Finding(found.key(), severity, found.where());
    }
}
