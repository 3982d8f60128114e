package org.tirich.curriculum;

import java.util.Map;
import java.util.Set;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// A learning outcome, such as `P-08-02`: subject, grade, number.
///
/// @param needs the codes of its prerequisites
public record LearningOutcome(
        String code, String subject, int grade, Map<LanguageTag, String> titles, Set<String> needs) {

    public LearningOutcome {
        titles = Map.copyOf(titles);
        needs = Set.copyOf(needs);
    }

    public LocalText title(LanguageTag reader) {
        return LocalText.choose(titles, reader);
    }
}
