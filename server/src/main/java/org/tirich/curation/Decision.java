package org.tirich.curation;

import java.util.Map;

/// What a reviewer decides of a submitted revision.
public sealed interface Decision {

    /// What the reviewer marked in the rubric: 0 to 3 a row; for safety 1 is a pass and 0 is not.
    Map<String, Integer> rubric();

    /// For the other reviewers only.
    String internal();

    /// Nothing speaks against it.
    record Pass(Map<String, Integer> rubric, String internal) implements Decision {}

    /// Back to its author; `notes` tell her what to change.
    record Changes(Map<String, Integer> rubric, String reason, String notes, String internal) implements Decision {}

    /// No change would help.
    record Reject(Map<String, Integer> rubric, String reason, String notes, String internal) implements Decision {}
}
