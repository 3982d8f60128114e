package org.tirich.catalog;

import java.util.Locale;

/// The two reviews that a revision must pass before publication.
public enum ReviewStage {
    SAFETY,
    ACCURACY;

    /// The name in JSON and in the keys of strings.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
