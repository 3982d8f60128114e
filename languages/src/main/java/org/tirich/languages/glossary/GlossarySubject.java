package org.tirich.languages.glossary;

import java.util.Locale;

/// A part of the glossary.
public enum GlossarySubject {
    PHYSICS,
    CHEMISTRY,
    BIOLOGY,
    MATHEMATICS,
    COMPUTING,
    EARTH_AND_SPACE,
    ENGINEERING,
    /// Words that any lesson may use; not concepts to be taught.
    GENERAL;

    /// The name of its table.
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }
}
