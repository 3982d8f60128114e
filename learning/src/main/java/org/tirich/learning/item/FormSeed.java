package org.tirich.learning.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The seed of a form: a keyed hash of learner, item and attempt number (HMAC-SHA256). The same attempt always gives
/// the
/// same form, so that loading a page again brings no easier one, and nobody without the key can predict a form.
public record FormSeed(long value) {

    private static final int MIN_KEY_BYTES = 16;

    /// @param key a secret of the instance, of at least 16 bytes
    /// @param item the id of the item, or the outcome where [FormDraw] chooses the item
    /// @param attempt the number of the learner's attempt at it
    public static FormSeed of(byte[] key, UUID learner, String item, long attempt) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the key has at least " + MIN_KEY_BYTES + " bytes");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(ByteBuffer.allocate(24)
                    .putLong(learner.getMostSignificantBits())
                    .putLong(learner.getLeastSignificantBits())
                    .putLong(attempt)
                    .flip());
            mac.update(item.getBytes(StandardCharsets.UTF_8));
            return new FormSeed(ByteBuffer.wrap(mac.doFinal()).getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
