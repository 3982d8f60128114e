package org.tirich.learning.estimate;

import java.util.List;

/// An answer of a log, with small numbers in place of names.
///
/// @param skills at least one
/// @param time in any unit that is the same throughout the log
public record LoggedAnswer(int learner, int item, List<Integer> skills, boolean right, double time) {

    public LoggedAnswer {
        skills = List.copyOf(skills);
        if (skills.isEmpty()) {
            throw new IllegalArgumentException("an answer is of a skill");
        }
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("the time is finite: " + time);
        }
    }
}
