package org.tirich.curation.check;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;

/// Adds a note for the reviewer if no text is in the spoken language.
@Component
class MissingLanguageCheck implements AutomaticCheck {

    @Override
    public List<Finding> check(ShownLesson lesson, Map<LanguageTag, String> captions) {
        var spoken = lesson.revision().lesson().audioLanguage();
        if (lesson.revision().lesson().wordless() || spoken == null || captions.containsKey(new LanguageTag(spoken))) {
            return List.of();
        }
        return List.of(new Finding("captions-not-in-spoken-language", Finding.Severity.NOTE, spoken));
    }
}
