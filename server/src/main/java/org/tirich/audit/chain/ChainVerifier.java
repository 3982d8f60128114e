package org.tirich.audit.chain;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/// Verifies a chain record by record, and at its end against the heads that were anchored outside.
public final class ChainVerifier {

    private final ChainKey key;
    private final TreeMap<Long, AnchoredHead> anchors = new TreeMap<>();
    private byte[] previous = genesis();
    private long seq;
    private boolean sealed;
    private Optional<Fault> fault = Optional.empty();

    public ChainVerifier(ChainKey key, Collection<AnchoredHead> anchors) {
        this.key = key;
        anchors.forEach(each -> this.anchors.put(each.seq(), each));
    }

    /// The first fault of a chain.
    public sealed interface Fault {

        /// The record does not follow from the previous one, or is missing.
        record Changed(long seq) implements Fault {}

        /// The record is not the one that was anchored: the chain was written again.
        record Rewritten(AnchoredHead anchor) implements Fault {}

        /// The chain ends with the record `last`, before a record that was anchored.
        record CutOff(long last, AnchoredHead anchor) implements Fault {}
    }

    /// The hash before the first record.
    public static byte[] genesis() {
        return new byte[32];
    }

    /// Verifies the next record against its stored hash.
    public void next(AuditRecord found, byte[] hash) {
        if (fault.isEmpty()) {
            fault = faultOf(found, hash);
        }
        seq++;
        previous = hash.clone();
    }

    private Optional<Fault> faultOf(AuditRecord found, byte[] hash) {
        if (found.seq() != seq + 1 || !follows(found, hash)) {
            return Optional.of(new Fault.Changed(seq + 1));
        }
        var anchor = anchors.get(found.seq());
        return anchor == null || anchor.hash().equals(HexFormat.of().formatHex(hash))
                ? Optional.empty()
                : Optional.of(new Fault.Rewritten(anchor));
    }

    private boolean follows(AuditRecord found, byte[] hash) {
        if (!sealed && Seal.is(found, seq, previous)) {
            sealed = true;
        }
        return MessageDigest.isEqual(sealed ? key.hash(found, previous) : ChainKey.unkeyedHash(found, previous), hash);
    }

    /// The first fault of the records so far, as a complete chain.
    public Optional<Fault> fault() {
        if (fault.isPresent() || anchors.isEmpty() || anchors.lastKey() <= seq) {
            return fault;
        }
        return Optional.of(new Fault.CutOff(seq, anchors.lastEntry().getValue()));
    }

    /// Whether the chain has a key. A chain of an earlier version of Tirich has none until the server starts.
    public boolean sealed() {
        return sealed;
    }

    /// The number of records.
    public long records() {
        return seq;
    }

    /// The hash of the last record.
    public byte[] head() {
        return previous.clone();
    }
}
