package org.tirich.curriculum;

import java.util.Map;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// Something a learner can come to know or do, such as `P-08-02`: subject, grade, number.
public record LearningOutcome(String code, String subject, int grade, Map<LanguageTag, String> titles) {

    public LearningOutcome {
        titles = Map.copyOf(titles);
    }

    public LocalText title(LanguageTag reader) {
        return LocalText.choose(titles, reader);
    }
}
