package org.tirich.assessment.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How well a learner masters an outcome, in the four terraces of Khan Academy: each right answer climbs
/// one, a wrong one goes down one. The last is climbed only by a right answer some time after the third,
/// because what is remembered is what was learned.
public enum Level {
    NONE,
    ATTEMPTED,
    FAMILIAR,
    PROFICIENT,
    MASTERED;

    /// What [#code] may be, as a regular expression.
    public static final String CODES = "none|attempted|familiar|proficient|mastered";

    /// At least this long between reaching PROFICIENT and reaching MASTERED.
    static final Duration SPACING = Duration.ofHours(12);

    public Level after(boolean correct, Instant since, Instant now) {
        if (!correct) {
            return this.compareTo(FAMILIAR) > 0 ? values()[ordinal() - 1] : ATTEMPTED;
        }
        return switch (this) {
            case NONE, ATTEMPTED -> FAMILIAR;
            case FAMILIAR -> PROFICIENT;
            case PROFICIENT -> now.isBefore(since.plus(SPACING)) ? PROFICIENT : MASTERED;
            case MASTERED -> MASTERED;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
