package org.tirich.demo.trial;

/// One thing that a trial tried.
///
/// @param what an address, a statement or a table: equal in all languages
/// @param held whether the promise held
/// @param detail a number, a status or a time; may be empty
public record Finding(String what, boolean held, String detail) {}
