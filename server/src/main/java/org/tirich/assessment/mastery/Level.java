package org.tirich.assessment.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How well a learner masters an outcome, in the four levels of Khan Academy: each right answer raises the level by
/// one, each wrong answer lowers it by one. A right answer raises it to the last level only some time after the third,
/// because mastery includes retention.
public enum Level {
    NONE,
    ATTEMPTED,
    FAMILIAR,
    PROFICIENT,
    MASTERED;

    /// The values of [#code], as a regular expression.
    public static final String CODES = "none|attempted|familiar|proficient|mastered";

    /// The minimum time between reaching PROFICIENT and reaching MASTERED.
    static final Duration SPACING = Duration.ofHours(12);

    public Level after(boolean correct, Instant since, Instant now) {
        return switch (this) {
            case NONE, ATTEMPTED -> correct ? FAMILIAR : ATTEMPTED;
            case FAMILIAR -> correct ? PROFICIENT : ATTEMPTED;
            case PROFICIENT -> correct ? (now.isBefore(since.plus(SPACING)) ? PROFICIENT : MASTERED) : FAMILIAR;
            case MASTERED -> correct ? MASTERED : PROFICIENT;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
