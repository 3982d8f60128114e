package org.tirich.curation.decision;

import java.util.Map;

/// A reviewer's decision on one stage of a revision.
public sealed interface Verdict {

    /// The marks of the rubric's rows: 0 to 3 for accuracy; for safety 1 is a pass and 0 is not.
    Map<String, Integer> rubric();

    /// Notes for other reviewers.
    String internal();

    /// The stage passes.
    record Pass(Map<String, Integer> rubric, String internal) implements Verdict {

        public Pass {
            rubric = Map.copyOf(rubric);
        }
    }

    /// The revision is returned to its author.
    ///
    /// @param reason one of [Rubric#REASONS]
    /// @param notes notes to the author
    record RequestChanges(Map<String, Integer> rubric, String reason, String notes, String internal)
            implements Verdict {

        public RequestChanges {
            rubric = Map.copyOf(rubric);
        }
    }

    /// The revision is rejected: no change would help.
    record Reject(Map<String, Integer> rubric, String reason, String notes, String internal) implements Verdict {

        public Reject {
            rubric = Map.copyOf(rubric);
        }
    }
}
