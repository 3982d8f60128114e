package org.tirich.curation.check;

import java.util.List;
import java.util.Map;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;

/// A check by a program, before the reviews by people.
public interface AutomaticCheck {

    /// Checks a submitted revision.
    ///
    /// @param captions the revision's tracks as WebVTT, by language
    List<Finding> check(ShownLesson lesson, Map<LanguageTag, String> captions);
}
