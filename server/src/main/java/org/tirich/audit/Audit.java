package org.tirich.audit;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;

/// Writes decisions into the chain and verifies it.
@Service
public class Audit {

    private final AuditTable records;
    private final Clock clock;

    Audit(AuditTable records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Adds one record, in the transaction of the decision itself: both happen or neither does.
    ///
    /// @param actor the account that decided, or null for the system
    /// @param action a code such as `review.decide`
    /// @param subject what was decided about, such as `revision:6f1c...`
    /// @param details codes and ids; never a name or a text somebody wrote
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable AccountId actor, String action, String subject, Map<String, String> details) {
        records.append(clock.instant(), actor == null ? null : actor.value(), action, subject, canonical(details));
    }

    /// Reads the whole chain and says whether each record follows from the one before.
    @Transactional(readOnly = true)
    public Verdict verify() {
        return records.verify();
    }

    private static String canonical(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /// What a verification found.
    public sealed interface Verdict {

        /// Every record follows from the one before.
        record Whole(long records, String head) implements Verdict {}

        /// The record `seq` does not follow from the one before it, or is missing.
        record Broken(long seq) implements Verdict {}
    }
}
