package org.tirich.web;

import org.tirich.access.Actor;

/// A section of a person's own page, provided by the module that owns its facts, such as her mastery. Sections are
/// ordered by [org.springframework.core.annotation.Order].
public interface ProfileSection {

    /// The template's name, without `.html`.
    String template();

    /// The values of the template, as the components of a record.
    Record model(Actor.Account actor, Strings.Catalogue strings);
}
