package org.tirich.media.hash;

import java.util.HexFormat;
import java.util.Optional;

/// The 256-bit PDQ hash of a picture. Hashes of similar pictures differ in few bits.
///
/// @param word0 bits 0 to 63; in hexadecimal notation the lowest bit comes last
public record PdqHash(long word0, long word1, long word2, long word3) {

    /// Pictures match up to this many differing bits, as the authors of PDQ recommend. Hashes of unrelated
    /// pictures differ in about 128.
    public static final int MATCH_DISTANCE = 31;

    static final int BITS = 256;

    private static final int DIGITS = BITS / 4;
    private static final int WORD_DIGITS = 16;

    /// Parses 64 hexadecimal digits; empty for anything else.
    public static Optional<PdqHash> of(String hex) {
        if (hex.length() != DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new PdqHash(word(hex, 3), word(hex, 2), word(hex, 1), word(hex, 0)));
    }

    private static long word(String hex, int fromLeft) {
        return HexFormat.fromHexDigitsToLong(hex, fromLeft * WORD_DIGITS, (fromLeft + 1) * WORD_DIGITS);
    }

    /// The number of differing bits.
    public int distance(PdqHash other) {
        return Long.bitCount(word0 ^ other.word0)
                + Long.bitCount(word1 ^ other.word1)
                + Long.bitCount(word2 ^ other.word2)
                + Long.bitCount(word3 ^ other.word3);
    }

    public boolean matches(PdqHash other) {
        return distance(other) <= MATCH_DISTANCE;
    }

    /// The usual notation, 64 hexadecimal digits.
    @Override
    public String toString() {
        var hex = HexFormat.of();
        return hex.toHexDigits(word3) + hex.toHexDigits(word2) + hex.toHexDigits(word1) + hex.toHexDigits(word0);
    }
}
