package org.tirich.media.box;

import java.nio.charset.StandardCharsets;

/// Contents of the `ftyp` box, and the type of the box with the samples.
final class FileType {

    /// A plain MP4 (ISO/IEC 14496-12, brand `isom`; 14496-14, brand `mp41`).
    static final byte[] PLAIN = ascii("isom\0\0\2\0isommp41");

    /// A fragmented MP4 whose fragments are addressed from their own start (brands `iso6` and `cmfc` of ISO/IEC
    /// 23000-19).
    static final byte[] FRAGMENTED = ascii("iso6\0\0\0\1iso6cmfcmp41");

    static final byte[] MDAT = ascii("mdat");

    private FileType() {}

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
