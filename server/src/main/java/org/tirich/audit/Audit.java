package org.tirich.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.audit.chain.AuditRecord;
import org.tirich.audit.chain.ChainKey;
import org.tirich.audit.chain.ChainVerifier;

/// Appends decisions to the audit chain and verifies the chain.
@Service
public class Audit {

    private final AuditTable records;
    private final ChainKey key;
    private final AnchorFile anchors;
    private final Clock clock;

    Audit(AuditTable records, ChainKey key, AnchorFile anchors, Clock clock) {
        this.records = records;
        this.key = key;
        this.anchors = anchors;
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

    /// Reads the whole chain and verifies that each record follows from the previous one, and that no anchored record
    /// is missing or different.
    @Transactional(readOnly = true)
    public Verdict verify() {
        return verify(record -> record);
    }

    /// Whether [#verify] would name a record that had other details. Nothing is changed.
    @Transactional(readOnly = true)
    public boolean wouldNotice(long seq, String details) {
        var verdict = verify(record -> record.seq() == seq
                ? new AuditRecord(seq, record.at(), record.actor(), record.action(), record.subject(), details)
                : record);
        return verdict.equals(new Verdict.Broken(new ChainVerifier.Fault.Changed(seq)));
    }

    private Verdict verify(UnaryOperator<AuditRecord> asRead) {
        var foreign = anchors.foreignLine();
        if (foreign.isPresent()) {
            return new Verdict.ForeignAnchor(anchors.file(), foreign.get());
        }
        var heads = anchors.heads();
        var chain = new ChainVerifier(key, heads);
        records.read((record, hash) -> chain.next(asRead.apply(record), hash));
        return chain.fault()
                .<Verdict>map(Verdict.Broken::new)
                .orElseGet(() -> new Verdict.Intact(
                        chain.records(), HexFormat.of().formatHex(chain.head()), chain.sealed(), heads.size()));
    }

    private static String canonical(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /// The result of a verification.
    public sealed interface Verdict {

        /// Every record follows from the previous one, and agrees with the anchored heads.
        ///
        /// @param sealed false for a chain of an earlier version that has no key yet
        record Intact(long records, String head, boolean sealed, int anchors) implements Verdict {}

        record Broken(ChainVerifier.Fault fault) implements Verdict {}

        /// Somebody changed a line of the file with the anchored heads, or the key of the chain is another one.
        record ForeignAnchor(Path file, int line) implements Verdict {}
    }
}
