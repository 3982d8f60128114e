package org.tirich.organisation;

import org.tirich.web.Strings;

/// A section of an institution's page, provided by the module that owns its facts, such as the institution's
/// programmes.
/// Sections are ordered by [org.springframework.core.annotation.Order].
public interface InstitutionSection {

    /// The template's name, without `.html`.
    String template();

    /// The values of the template, as the components of a record.
    Record model(OrgUnit institution, Strings.Catalogue strings);
}
