package org.tirich.asset.address;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tirich.store.Secrets;

/// Addresses of media. A public file has a plain address that never changes; any other has a signature over its id and
/// the hour in which it expires (HMAC-SHA-256, truncated to 128 bits).
@Component
public class MediaAddress {

    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_SIGNATURE = 60;

    private final SecretKeySpec key;
    private final Clock clock;

    @Autowired
    MediaAddress(Secrets secrets, Clock clock) {
        this(secrets.get("media-key"), clock);
    }

    /// @param key in URL-safe Base64
    MediaAddress(String key, Clock clock) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256");
        this.clock = clock;
    }

    /// The kinds of media: files of an asset, or captions of a revision.
    public enum Kind {
        FILES("/m/"),
        CAPTIONS("/c/");

        private final String root;

        Kind(String root) {
            this.root = root;
        }
    }

    /// The address of the public files of one asset or revision; the name of a file follows.
    public String open(Kind kind, UUID id) {
        return kind.root + id + "/";
    }

    /// The same for files that are not public; expires after six to seven hours.
    public String signed(Kind kind, UUID id) {
        var until = clock.instant().plus(LIFETIME).getEpochSecond() / 3600 * 3600 + 3600;
        return kind.root + id + "/" + Long.toString(until, 36) + "." + signature(id, until) + "/";
    }

    /// Whether `given` is a valid signature of this server for the id, and has not expired.
    public boolean verifies(UUID id, String given) {
        var dot = given.indexOf('.');
        if (dot < 1 || given.length() > MAX_SIGNATURE) {
            return false;
        }
        try {
            var until = Long.parseLong(given.substring(0, dot), 36);
            return until > clock.instant().getEpochSecond()
                    && MessageDigest.isEqual(
                            signature(id, until).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                            given.substring(dot + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String signature(UUID id, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var signed = mac.doFinal(ByteBuffer.allocate(24)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(until)
                    .array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
