package org.tirich.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A style sheet within a page: on a slow link a browser that does not have the file yet draws the page one exchange
/// and
/// several kilobytes earlier.
///
/// @param href the file with the same text, which the client fetches later for the pages after this one
record InlineStyle(String href, String sheet) {

    /// The source of `style-src` that allows this text only (Content Security Policy level 3).
    String source() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
