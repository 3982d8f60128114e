package org.tirich.web;

/// A section of the operator's page, provided by the module that owns its facts, such as jobs or storage. Sections are
/// ordered by [org.springframework.core.annotation.Order].
public interface OperatorSection {

    /// The template's name, without `.html`.
    String template();

    /// The values of the template, as the components of a record.
    Record model();
}
