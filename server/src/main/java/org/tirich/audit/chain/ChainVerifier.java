package org.tirich.audit.chain;

import java.security.MessageDigest;
import java.util.OptionalLong;

/// Verifies a chain record by record.
public final class ChainVerifier {

    private byte[] previous = genesis();
    private long seq;
    private OptionalLong broken = OptionalLong.empty();

    /// The hash before the first record.
    public static byte[] genesis() {
        return new byte[32];
    }

    /// Verifies the next record against its stored hash.
    public void next(AuditRecord found, byte[] hash) {
        seq++;
        if (broken.isEmpty() && (found.seq() != seq || !MessageDigest.isEqual(found.hash(previous), hash))) {
            broken = OptionalLong.of(seq);
        }
        previous = hash.clone();
    }

    /// The first record that does not follow from the previous one, or is missing.
    public OptionalLong broken() {
        return broken;
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
