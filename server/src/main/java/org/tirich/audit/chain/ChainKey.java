package org.tirich.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of the chain, which the database never holds: a person with full rights in the database cannot compute the
/// hash of a changed record (HMAC-SHA-256, RFC 2104).
public final class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public ChainKey(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The hash of a record after the seal, and of the seal.
    public byte[] hash(AuditRecord record, byte[] previous) {
        return mac(record.hashed(previous));
    }

    byte[] mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The hash of a record before the seal, as earlier versions of Tirich made it: SHA-256 without a key.
    static byte[] unkeyedHash(AuditRecord record, byte[] previous) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(record.hashed(previous));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
