package org.tirich.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys of rate limits: 128 bits of the HMAC-SHA256 (FIPS 198-1) of a network, an account or a name, under a secret
/// of the day (UTC). Names and networks cannot be read from them, and the keys of two days cannot be matched.
public final class LimitKeys {

    private static final String HMAC = "HmacSHA256";
    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final byte[] secret;
    private final Clock clock;
    private volatile Day day;

    /// @param secret at least 128 random bits
    public LimitKeys(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
        this.day = secretOf(today());
    }

    /// A key with 128 bits.
    public record Key(long high, long low) {

        /// The key of a part, such as one work. Without this key it cannot be computed.
        public Key of(UUID part) {
            return new Key(
                    mix(high ^ part.getMostSignificantBits()),
                    mix(low ^ Long.rotateLeft(part.getLeastSignificantBits(), 29) ^ high));
        }

        /// The finaliser of SplitMix64 (Steele et al., 2014).
        private static long mix(long value) {
            var mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
            return mixed ^ mixed >>> 31;
        }

        public byte[] bytes() {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(high)
                    .putLong(low)
                    .array();
        }
    }

    /// The keys of one value: that of today, and that of yesterday, under which its count began.
    public record Dated(Key today, Key yesterday) {

        Dated of(UUID part) {
            return new Dated(today.of(part), yesterday.of(part));
        }
    }

    private record Day(long number, Mac today, Mac yesterday) {}

    /// @param kind separates values of different kinds, such as `network`
    public Dated keys(String kind, String value) {
        var current = current();
        var text = (kind + '\0' + value).getBytes(StandardCharsets.UTF_8);
        return new Dated(key(current.today(), text), key(current.yesterday(), text));
    }

    private Day current() {
        var current = day;
        var number = today();
        if (current.number() != number) {
            current = secretOf(number);
            day = current;
        }
        return current;
    }

    private long today() {
        return Math.floorDiv(clock.millis(), MILLIS_A_DAY);
    }

    private Day secretOf(long number) {
        return new Day(number, mac(number), mac(number - 1));
    }

    private Mac mac(long number) {
        var ofDay = hmac(secret).doFinal(("rate-limit " + number).getBytes(StandardCharsets.US_ASCII));
        return hmac(ofDay);
    }

    private static Mac hmac(byte[] secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key key(Mac prototype, byte[] text) {
        try {
            var hash = ByteBuffer.wrap(((Mac) prototype.clone()).doFinal(text));
            return new Key(hash.getLong(), hash.getLong());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
