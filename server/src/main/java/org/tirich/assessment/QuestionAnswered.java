package org.tirich.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// An answer to the question of a lesson.
///
/// @param visit the key of a guest's visit; meaningless for an account
public record QuestionAnswered(
        UUID attempt, Optional<AccountId> account, UUID visit, WorkId work, boolean correct, Instant at) {

    public QuestionAnswered {
        Objects.requireNonNull(attempt, "an answer has an id");
        Objects.requireNonNull(work, "an answer belongs to a lesson");
    }
}
