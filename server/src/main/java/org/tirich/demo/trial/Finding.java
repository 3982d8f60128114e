package org.tirich.demo.trial;

/// One thing that a trial tried.
///
/// @param what an address, a statement or a table: equal in all languages
/// @param detail a number, a status or a time; may be empty
/// @param held whether the promise held
public record Finding(String what, String detail, boolean held) {

    static Finding of(String what, boolean held, String detail) {
        return new Finding(what, detail, held);
    }
}
