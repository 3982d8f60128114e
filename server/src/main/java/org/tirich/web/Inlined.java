package org.tirich.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A client file whose text is a part of a page: on a slow link the first page is drawn one exchange earlier.
///
/// @param href the file with the same content
record Inlined(String href, String content) {

    /// The source of `style-src` or `script-src` that allows this text only (Content Security Policy level 3).
    String source() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
