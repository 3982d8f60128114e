package org.tirich.path;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tirich.access.AccountId;

/// What a learner reports of an offline activity, or of a lesson that she held. It holds numbers and no text, so that a
/// mentor and a learner cannot write to each other.
///
/// @param activity the key of the activity on the path
/// @param people how many took part
/// @param results the numbers that the activity asks for
/// @param code what the learner shows to her mentor
/// @param reason the code of the reason with which a mentor returned it
public record ActivityReport(
        UUID id,
        AccountId account,
        PathId path,
        String activity,
        Kind kind,
        int people,
        List<Integer> results,
        String code,
        Instant at,
        State state,
        Optional<String> reason) {

    public static final int MAX_PEOPLE = 500;
    public static final int MAX_RESULTS = 6;
    public static final int MAX_RESULT = 999;

    public ActivityReport {
        results = List.copyOf(results);
    }

    /// What was done.
    public enum Kind {
        ACTIVITY,
        LESSON
    }

    /// What a mentor said of it.
    public enum State {
        WAITING,
        CONFIRMED,
        RETURNED
    }
}
