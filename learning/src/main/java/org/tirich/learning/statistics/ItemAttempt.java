package org.tirich.learning.statistics;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/// An attempt of a learner at an item.
///
/// @param answer [#RIGHT], [#NOT_SURE], [#OTHER], or the misconception that the wrong answer expresses. Options are
///     shuffled, so that their positions say nothing.
/// @param time between showing the form and its answer
public record ItemAttempt(UUID learner, String item, String answer, Duration time) {

    public static final String RIGHT = "right";
    public static final String NOT_SURE = "not-sure";

    /// A wrong number that no misconception explains.
    public static final String OTHER = "other";

    public ItemAttempt {
        Objects.requireNonNull(learner, "an attempt has a learner");
        if (item.isBlank() || answer.isBlank()) {
            throw new IllegalArgumentException("an attempt names its item and its answer");
        }
    }

    boolean isRight() {
        return answer.equals(RIGHT);
    }
}
