package org.tirich.asset.address;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tirich.store.Secrets;

/// Addresses of media. A public file has a plain address that never changes; any other has a signature over its id and
/// the hour in which it expires (HMAC-SHA-256, truncated to 128 bits). A takedown ends the signed addresses made before
/// it.
@Component
public class MediaAddress {

    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_SIGNATURE = 60;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Revocations revocations;

    @Autowired
    MediaAddress(Secrets secrets, Clock clock, Revocations revocations) {
        this(secrets.get("media-key"), clock, revocations);
    }

    /// @param key in URL-safe Base64
    MediaAddress(String key, Clock clock, Revocations revocations) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256");
        this.clock = clock;
        this.revocations = revocations;
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
        return kind.root + id + "/" + new Terms(until, revocations.lastOf(id)).signed(this, id) + "/";
    }

    /// Whether `given` is a valid signature of this server for the id, has not expired, and is not older than a
    /// takedown. Only a genuine signature makes it look for takedowns.
    public boolean verifies(UUID id, String given) {
        return given.length() <= MAX_SIGNATURE
                && Terms.parse(given)
                        .filter(terms -> terms.until() > clock.instant().getEpochSecond())
                        .filter(terms -> MessageDigest.isEqual(
                                terms.signed(this, id).getBytes(StandardCharsets.US_ASCII),
                                given.getBytes(StandardCharsets.US_ASCII)))
                        .filter(terms -> terms.revoked() == revocations.lastOf(id))
                        .isPresent();
    }

    /// The terms of a signature, written before it.
    ///
    /// @param until the second since 1970 at which it expires
    /// @param revoked the last takedown before it was made; 0, which is not written, if there was none
    private record Terms(long until, long revoked) {

        static Optional<Terms> parse(String given) {
            var dot = given.indexOf('.');
            if (dot < 1) {
                return Optional.empty();
            }
            try {
                var parts = given.substring(0, dot).split("-", 2);
                return Optional.of(
                        new Terms(Long.parseLong(parts[0], 36), parts.length < 2 ? 0 : Long.parseLong(parts[1], 36)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        String signed(MediaAddress addresses, UUID id) {
            var text = Long.toString(until, 36) + (revoked == 0 ? "" : "-" + Long.toString(revoked, 36));
            return text + "." + addresses.signature(id, this);
        }
    }

    /// Without a takedown the signed bytes are those of earlier versions, whose addresses stay valid.
    private String signature(UUID id, Terms terms) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var data = ByteBuffer.allocate(terms.revoked() == 0 ? 24 : 32)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(terms.until());
            var signed = mac.doFinal((terms.revoked() == 0 ? data : data.putLong(terms.revoked())).array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
