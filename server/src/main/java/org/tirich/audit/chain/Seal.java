package org.tirich.audit.chain;

import java.time.Instant;
import java.util.HexFormat;

/// The first keyed record of a chain. It states the number and the last hash of the records before it, which have no
/// key.
public final class Seal {

    public static final String ACTION = "audit.seal";

    private Seal() {}

    /// @param records the number of records before the seal
    /// @param head the hash of the last of them
    public static AuditRecord after(long records, byte[] head, Instant at) {
        return new AuditRecord(records + 1, at, null, ACTION, "audit:unkeyed", details(records, head));
    }

    static boolean is(AuditRecord record, long records, byte[] head) {
        return record.action().equals(ACTION) && record.details().equals(details(records, head));
    }

    private static String details(long records, byte[] head) {
        return "head=" + HexFormat.of().formatHex(head) + ";records=" + records;
    }
}
