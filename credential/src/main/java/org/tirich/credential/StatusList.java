package org.tirich.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The bits of a W3C Bitstring Status List v1.0: a bit that is 1 means a revoked certificate.
///
/// Index 0 is the leftmost bit, the most significant one of the first byte (section 3.3). Encoded, it is GZIP
/// (RFC 1952) in base64url without padding, with the multibase prefix `u`.
public final class StatusList {

    /// The specification's minimum, 16 KB, so that the list does not tell how few certificates there are.
    public static final int MIN_BITS = 131_072;

    public static final int MAX_BITS = 1_048_576;

    /// Random bits cannot be compressed. The rest is the frame of GZIP.
    static final int MAX_ENCODED = MAX_BITS / 8 / 3 * 4 + 1_000;

    private static final char BASE64URL = 'u';

    private final byte[] bytes;

    private StatusList(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A list of the minimum size.
    ///
    /// @param revoked indexes of revoked certificates
    public static StatusList of(Collection<Integer> revoked) {
        return of(revoked, MIN_BITS);
    }

    /// @param size in bits, a multiple of 8
    public static StatusList of(Collection<Integer> revoked, int size) {
        requireSize(size);
        var bits = new BitSet(size);
        for (var index : revoked) {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException("the list has no bit " + index);
            }
            bits.set(index);
        }
        var bytes = new byte[size / 8];
        bits.stream().forEach(index -> bytes[index / 8] |= (byte) mask(index));
        return new StatusList(bytes);
    }

    private static void requireSize(long size) {
        if (size < MIN_BITS || size > MAX_BITS || size % 8 != 0) {
            throw new IllegalArgumentException("a status list has " + MIN_BITS + " to " + MAX_BITS + " bits");
        }
    }

    private static int mask(int index) {
        return 0x80 >>> index % 8;
    }

    public int size() {
        return bytes.length * 8;
    }

    /// @throws IndexOutOfBoundsException if the list has no such bit
    public boolean isRevoked(int index) {
        return (bytes[index / 8] & mask(index)) != 0;
    }

    /// The property `encodedList`.
    String encoded() {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BASE64URL + Base64Url.encode(compressed.toByteArray());
    }

    /// Reads at most [#MAX_BITS], however large the list claims to be.
    ///
    /// @throws IllegalArgumentException if it is no such list
    static StatusList decode(String encoded) {
        if (encoded.isEmpty() || encoded.charAt(0) != BASE64URL || encoded.length() > MAX_ENCODED) {
            throw new IllegalArgumentException("encodedList is not base64url in multibase");
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Base64Url.decode(encoded.substring(1))))) {
            var bytes = gzip.readNBytes(MAX_BITS / 8 + 1);
            requireSize(bytes.length * 8L);
            return new StatusList(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("encodedList is not GZIP", e);
        }
    }
}
