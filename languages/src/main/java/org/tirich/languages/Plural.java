package org.tirich.languages;

import java.util.List;

/// The whole numbers that take the plural form `one`, by CLDR 48. All our languages have the forms `one` and
/// `other`.
public enum Plural {
    /// English, Urdu, Pashto, Sindhi.
    ONE(1),
    /// Punjabi.
    NONE_OR_ONE(0, 1);

    private final List<Integer> ones;

    Plural(Integer... ones) {
        this.ones = List.of(ones);
    }

    public List<Integer> ones() {
        return ones;
    }
}
