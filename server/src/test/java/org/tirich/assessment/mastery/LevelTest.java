package org.tirich.assessment.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NONE, true, FAMILIAR",
        "NONE, false, ATTEMPTED",
        "ATTEMPTED, true, FAMILIAR",
        "ATTEMPTED, false, ATTEMPTED",
        "FAMILIAR, true, PROFICIENT",
        "FAMILIAR, false, ATTEMPTED",
        "PROFICIENT, false, FAMILIAR",
        "MASTERED, true, MASTERED",
        "MASTERED, false, PROFICIENT"
    })
    void rightAnswersRaiseTheLevelAndWrongOnesLowerIt(Level before, boolean right, Level after) {
        assertThat(before.after(right, NOON, NOON)).isEqualTo(after);
    }

    @Test
    void codesAreLowerCase() {
        assertThat(Level.values()).extracting(Level::code).allMatch(code -> code.matches(Level.CODES));
    }

    @Test
    void reachesTheLastLevelOnlyAfterADelay() {
        assertThat(Level.PROFICIENT.after(true, NOON, NOON.plus(Duration.ofHours(11))))
                .isEqualTo(Level.PROFICIENT);
        assertThat(Level.PROFICIENT.after(true, NOON, NOON.plus(Duration.ofHours(12))))
                .isEqualTo(Level.MASTERED);
    }
}
