package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Base64url without padding (RFC 7515, section 2) of which each value has one spelling.
final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /// The JDK's decoder ignores the unused bits of the last character and accepts padding, so that one value
    /// has several spellings; they are refused.
    ///
    /// @throws IllegalArgumentException if the text is not in the one form
    static byte[] decode(String text) {
        var bytes = DECODER.decode(text.getBytes(StandardCharsets.ISO_8859_1));
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}
