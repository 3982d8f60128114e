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

/// Appends decisions to the audit chain and verifies the chain.
@Service
public class Audit {

    private final AuditTable records;
    private final Clock clock;

    Audit(AuditTable records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Appends one record, in the transaction of the decision: both are committed or neither is.
    ///
    /// @param actor the account that decided, or null for the system
    /// @param action a code such as `review.decide`
    /// @param subject the subject of the decision, such as `revision:6f1c...`
    /// @param details codes and ids; never a name or a free text
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable AccountId actor, String action, String subject, Map<String, String> details) {
        records.append(clock.instant(), actor == null ? null : actor.value(), action, subject, canonical(details));
    }

    /// Reads the whole chain and verifies that each record follows from the previous one.
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

    /// The result of a verification.
    public sealed interface Verdict {

        /// Every record follows from the previous one.
        record Intact(long records, String head) implements Verdict {}

        /// The record `seq` does not follow from the previous one, or is missing.
        record Broken(long seq) implements Verdict {}
    }
}
