package org.tirich.itembank;

/// A fault of a field of a draft.
///
/// @param code the end of the key of its string
/// @param argument a name, a number or a part of the text; empty where there is none
/// @param blocks whether the question cannot be submitted with it
public record DraftProblem(String field, String code, String argument, boolean blocks) {}
