package org.tirich.identity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// The list of passphrases that became public in breaches, in `passphrases/breached.bin`: the first 32 bits of their
/// SHA-256 as sorted big-endian integers. A passphrase outside the list is refused with a probability of 1
/// in 11,000. `docs/decisions/0027-breached-passphrases.md` has the source of the list.
final class BreachedPassphrases {

    private BreachedPassphrases() {}

    /// Loaded with the first use.
    private static final class Lazy {
        static final int[] HASHES = read();

        private static int[] read() {
            try (var resource = new DataInputStream(Objects.requireNonNull(
                    BreachedPassphrases.class.getResourceAsStream("/passphrases/breached.bin")))) {
                var hashes = ByteBuffer.wrap(resource.readAllBytes()).asIntBuffer();
                var sorted = new int[hashes.remaining()];
                hashes.get(sorted);
                return sorted;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Whether the passphrase is in the list. Width, case, spaces and the script of digits are not distinguished, nor
    /// are digits and signs before and after a word.
    static boolean contains(String passphrase) {
        var folded = fold(passphrase);
        var word = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return isListed(folded) || isListed(word);
    }

    private static String fold(String passphrase) {
        var folded = new StringBuilder(passphrase.length());
        Normalizer.normalize(passphrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isListed(String folded) {
        return Arrays.binarySearch(Lazy.HASHES, hash(folded)) >= 0;
    }

    private static int hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
