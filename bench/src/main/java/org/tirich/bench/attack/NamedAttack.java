package org.tirich.bench.attack;

import java.io.IOException;
import java.util.Optional;

/// An attack with a known aim.
///
/// @param area what it is about, such as sessions
/// @param name names it in the report
record NamedAttack(String area, String name, Trial trial) {

    /// Tries the attack.
    interface Trial {

        /// What shows that the attack succeeded; empty if the server held.
        Optional<String> breach(Target target) throws IOException;
    }

    /// Holds if the condition is true.
    static Optional<String> unless(boolean held, Object evidence) {
        return held ? Optional.empty() : Optional.of(evidence.toString());
    }
}
