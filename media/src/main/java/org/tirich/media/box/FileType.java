package org.tirich.media.box;

import java.nio.charset.StandardCharsets;

/// What a file says of itself in its first box, and the letters of the box that holds its samples.
final class FileType {

    /// An ordinary MP4 (ISO/IEC 14496-12, brand `isom`; 14496-14, brand `mp41`).
    static final byte[] PLAIN = ascii("isom\0\0\2\0isommp41");

    /// One in fragments that are addressed from their own start (brands `iso6` and `cmfc` of
    /// ISO/IEC 23000-19).
    static final byte[] FRAGMENTED = ascii("iso6\0\0\0\1iso6cmfcmp41");

    static final byte[] MDAT = ascii("mdat");

    private FileType() {}

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
