package org.tirich.assessment.web;

import jakarta.validation.constraints.Pattern;
import org.tirich.assessment.Assessment;
import org.tirich.learning.mastery.MasteryLevel;

/// The level of an outcome before and after an answer, as clients read it.
record OutcomeMove(
        String code,
        @Pattern(regexp = MasteryLevel.CODES) String before,
        @Pattern(regexp = MasteryLevel.CODES) String level) {

    static OutcomeMove of(Assessment.Move move) {
        return new OutcomeMove(
                move.outcome(), move.before().code(), move.level().code());
    }
}
