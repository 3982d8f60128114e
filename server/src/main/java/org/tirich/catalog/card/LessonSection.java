package org.tirich.catalog.card;

import java.util.Optional;
import org.tirich.access.Actor;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.web.Strings;

/// A section of a lesson's own page, provided by the module that owns its facts, such as the question. Sections are
/// ordered by [org.springframework.core.annotation.Order] and work without a script.
public interface LessonSection {

    /// The template's name, without `.html`. The values of the page are visible in it too.
    String template();

    /// The values of the template, as the components of a record; empty for a lesson without this section.
    Optional<? extends Record> model(Actor actor, ShownLesson shown, Strings.Catalogue strings);
}
