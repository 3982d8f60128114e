package org.tirich.starter.card;

import java.util.Locale;

/// The subjects of the starter library.
public enum CardSubject {
    MATHEMATICS,
    PHYSICS,
    CHEMISTRY,
    BIOLOGY,
    COMPUTING,
    EARTH_SPACE,
    ENGINEERING;

    /// The spelling in cards and addresses, such as `earth-space`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CardSubject of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
