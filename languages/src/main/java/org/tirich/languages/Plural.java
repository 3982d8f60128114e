package org.tirich.languages;

import java.util.List;

/// Which whole numbers take the form `one`: the plural rules of CLDR 48. All our languages have the two forms `one`
/// and `other`.
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
