package org.tirich.languages.glossary;

import java.util.Locale;

/// A subject of the glossary.
public enum GlossarySubject {
    PHYSICS,
    CHEMISTRY,
    BIOLOGY,
    MATHEMATICS,
    COMPUTING,
    EARTH_AND_SPACE,
    ENGINEERING,
    /// Words that any lesson may use, which are not taught concepts.
    GENERAL;

    /// The file name of its table.
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }
}
