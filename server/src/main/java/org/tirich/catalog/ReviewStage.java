package org.tirich.catalog;

import java.util.Locale;

/// The two reviews that a revision must pass before it is shown.
public enum ReviewStage {
    SAFETY,
    ACCURACY;

    /// As it stands in JSON and in the keys of strings.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
