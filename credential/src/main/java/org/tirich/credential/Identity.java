package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// To whom a certificate was issued: an `IdentityObject` of Open Badges 3.0.
public sealed interface Identity {

    int MAX_LENGTH = 200;

    /// What kind of value identifies the person (`IdentifierTypeEnum`).
    enum Type {
        NAME("name"),
        ACCOUNT("accountId"),
        EMAIL("emailAddress");

        private final String term;

        Type(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }

        static Type of(String term) {
            for (var type : values()) {
                if (type.term.equals(term)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("unknown identityType");
        }
    }

    /// The person's name in clear. Only where she agreed to it.
    record Clear(String name) implements Identity {

        public Clear {
            Texts.requireText("the name", name, MAX_LENGTH);
        }
    }

    /// The SHA-256 of a value that the person knows, with a random salt.
    ///
    /// The salt is in the certificate, as Open Badges 3.0 requires. It prevents two certificates of one person
    /// from being linked. It does not prevent a guess: a name is found by trying a list of names. Prefer
    /// [Type#ACCOUNT] with a value that nobody can guess.
    ///
    /// @param hash `sha256$` and 64 hexadecimal digits
    /// @param salt base64url of at least 16 random bytes
    record Hashed(Type type, String hash, String salt) implements Identity {

        public static final int MIN_SALT_BYTES = 16;

        private static final Pattern HASH = Pattern.compile("sha256\\$[0-9a-f]{64}");
        private static final Pattern SALT = Pattern.compile("[A-Za-z0-9_-]{22,64}");

        public Hashed {
            if (!HASH.matcher(hash).matches() || !SALT.matcher(salt).matches()) {
                throw new IllegalArgumentException("not a salted SHA-256");
            }
        }

        /// Hashes a value.
        ///
        /// @param random 16 to 48 bytes from a secure source
        public static Hashed of(Type type, String value, byte[] random) {
            Texts.requireText("the identity", value, MAX_LENGTH);
            if (random.length < MIN_SALT_BYTES) {
                throw new IllegalArgumentException("a salt needs at least " + MIN_SALT_BYTES + " bytes");
            }
            var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            return new Hashed(type, hash(value, salt), salt);
        }

        /// Whether the certificate was issued to the person whom a value identifies.
        public boolean matches(String value) {
            return MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.US_ASCII), hash(value, salt).getBytes(StandardCharsets.US_ASCII));
        }

        static String hash(String value, String salt) {
            try {
                var digest =
                        MessageDigest.getInstance("SHA-256").digest((value + salt).getBytes(StandardCharsets.UTF_8));
                return "sha256$" + HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
