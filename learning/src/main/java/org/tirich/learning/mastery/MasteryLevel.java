package org.tirich.learning.mastery;

import java.util.Locale;

/// How well a learner masters an outcome.
public enum MasteryLevel {
    NONE,
    ATTEMPTED,
    FAMILIAR,
    PROFICIENT,
    MASTERED;

    /// The values of [#code], as a regular expression.
    public static final String CODES = "none|attempted|familiar|proficient|mastered";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAtLeast(MasteryLevel other) {
        return compareTo(other) >= 0;
    }

    /// The level after a wrong unseen answer.
    MasteryLevel demoted() {
        return this.isAtLeast(FAMILIAR) ? values()[ordinal() - 1] : ATTEMPTED;
    }
}
