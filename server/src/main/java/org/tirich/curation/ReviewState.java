package org.tirich.curation;

import java.util.Locale;
import java.util.Optional;

/// Where the review of a revision stands.
enum ReviewState {
    AUTO_CHECK,
    AUTO_HELD,
    SAFETY_QUEUE,
    SAFETY_REVIEW,
    ACCURACY_QUEUE,
    ACCURACY_REVIEW,
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    WITHDRAWN;

    /// The look that is due or under way.
    Optional<Stage> stage() {
        return switch (this) {
            case AUTO_HELD, SAFETY_QUEUE, SAFETY_REVIEW -> Optional.of(Stage.SAFETY);
            case ACCURACY_QUEUE, ACCURACY_REVIEW -> Optional.of(Stage.ACCURACY);
            case AUTO_CHECK, APPROVED, CHANGES_REQUESTED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    static ReviewState claimed(Stage stage) {
        return stage == Stage.SAFETY ? SAFETY_REVIEW : ACCURACY_REVIEW;
    }

    static ReviewState waiting(Stage stage, boolean held) {
        return stage == Stage.ACCURACY ? ACCURACY_QUEUE : held ? AUTO_HELD : SAFETY_QUEUE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
