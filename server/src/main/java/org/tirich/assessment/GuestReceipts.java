package org.tirich.assessment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tirich.catalog.RevisionId;
import org.tirich.store.Secrets;

/// Receipts of guests' answers. The server signs what it has marked (HMAC-SHA-256, RFC 2104, truncated to 128 bits),
/// and
/// keeps nothing; with the receipt the answer moves into an account.
@Component
class GuestReceipts {

    /// The length of a receipt, which every client can check.
    static final int MAX_LENGTH = 120;

    /// Of a holiday without a link.
    private static final Duration LIFETIME = Duration.ofDays(35);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int BYTES = 1 + 2 * 16 + 1 + Long.BYTES;
    private static final byte VERSION = 1;

    private final SecretKeySpec key;
    private final Clock clock;

    GuestReceipts(Secrets secrets, Clock clock) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(secrets.get("answer-key")), ALGORITHM);
        this.clock = clock;
    }

    /// An answer of a guest as the server marked it.
    ///
    /// @param choice the index of an option, or [Assessment#NOT_SURE]
    /// @param at when it was marked
    record Receipt(UUID attempt, RevisionId revision, int choice, Instant at) {}

    String sign(Receipt receipt) {
        var bytes = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(receipt.attempt().getMostSignificantBits())
                .putLong(receipt.attempt().getLeastSignificantBits())
                .putLong(receipt.revision().value().getMostSignificantBits())
                .putLong(receipt.revision().value().getLeastSignificantBits())
                .put((byte) receipt.choice())
                .putLong(receipt.at().toEpochMilli())
                .array();
        var signed = ByteBuffer.allocate(BYTES + SIGNATURE_BYTES)
                .put(bytes)
                .put(signature(bytes))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /// The receipt, if this server has signed it and it has not expired.
    Optional<Receipt> verify(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var all = Base64.getUrlDecoder().decode(text);
            if (all.length != BYTES + SIGNATURE_BYTES) {
                return Optional.empty();
            }
            var bytes = Arrays.copyOf(all, BYTES);
            if (!MessageDigest.isEqual(signature(bytes), Arrays.copyOfRange(all, BYTES, all.length))) {
                return Optional.empty();
            }
            var from = ByteBuffer.wrap(bytes, 1, BYTES - 1);
            var receipt = new Receipt(
                    new UUID(from.getLong(), from.getLong()),
                    new RevisionId(new UUID(from.getLong(), from.getLong())),
                    from.get(),
                    Instant.ofEpochMilli(from.getLong()));
            return Optional.of(receipt)
                    .filter(each -> bytes[0] == VERSION)
                    .filter(each -> !each.at().isBefore(clock.instant().minus(LIFETIME)));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(bytes), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
