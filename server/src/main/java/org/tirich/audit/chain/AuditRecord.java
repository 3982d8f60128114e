package org.tirich.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision in the chain.
///
/// @param seq counts the records from one
/// @param at the time, to the microsecond
/// @param actor the account that decided; null for the system
public record AuditRecord(long seq, Instant at, @Nullable UUID actor, String action, String subject, String details) {

    /// The SHA-256 of the previous hash and of every field with its length: changing, moving, adding or removing a
    /// record changes every hash after it.
    public byte[] hash(byte[] previous) {
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        for (var field :
                new String[] {at.toString(), actor == null ? "" : actor.toString(), action, subject, details}) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
