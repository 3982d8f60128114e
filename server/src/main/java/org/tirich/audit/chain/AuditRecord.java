package org.tirich.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision in the chain.
///
/// @param seq counts the records from one
/// @param at the time, to the microsecond
/// @param actor the account that decided; null for the system
public record AuditRecord(long seq, Instant at, @Nullable UUID actor, String action, String subject, String details) {

    /// What a hash covers: the hash of the previous record, and every field with its length. Changing, moving, adding
    /// or removing a record changes every hash after it.
    byte[] hashed(byte[] previous) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(previous);
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        for (var field :
                new String[] {at.toString(), actor == null ? "" : actor.toString(), action, subject, details}) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
