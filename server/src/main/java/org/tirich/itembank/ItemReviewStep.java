package org.tirich.itembank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of the review of a question, for its author and its reviewers.
///
/// @param event the end of the key of its string, such as `safety-passed`
/// @param reason of a return or a rejection; null for others
/// @param demonstration whether the demo simulated the step
public record ItemReviewStep(
        Instant at, String event, @Nullable String reason, String notes, boolean demonstration) {}
