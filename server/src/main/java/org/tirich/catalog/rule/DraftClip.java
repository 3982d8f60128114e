package org.tirich.catalog.rule;

import java.time.Duration;
import java.util.List;

/// The clip of a draft, as the rules of submission see it.
public sealed interface DraftClip {

    record None() implements DraftClip {}

    /// The clip is being uploaded or processed, or was refused.
    record NotReady() implements DraftClip {}

    /// @param findings keys of the machine findings that the author must correct
    /// @param captionsOutlastIt whether captions begin after its end
    record Ready(Duration duration, List<String> findings, boolean captionsOutlastIt) implements DraftClip {}
}
