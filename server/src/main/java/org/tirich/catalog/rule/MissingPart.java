package org.tirich.catalog.rule;

/// A part that a draft lacks for its submission.
///
/// @param field the field of the draft
/// @param code the key of the string that explains how to complete it
public record MissingPart(String field, String code) {}
