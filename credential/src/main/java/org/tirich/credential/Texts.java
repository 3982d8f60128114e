package org.tirich.credential;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/// The limits of the texts, addresses and instants in a credential.
final class Texts {

    static final int MAX_URL = 500;

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    private Texts() {}

    /// Requires a text of one paragraph that a page can show as it is.
    static void requireText(String what, String text, int maxLength) {
        if (text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException(what + " needs 1 to " + maxLength + " characters");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || isSurrogate(c) || isDirectionMark(c))) {
            throw new IllegalArgumentException(what + " holds a control character");
        }
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /// Embeddings, overrides and isolates (UAX #9) could reorder what stands beside the text.
    private static boolean isDirectionMark(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /// Requires an absolute address of the web.
    static void requireUrl(String what, String url) {
        requireUri(what, url, Set.of("https", "http"));
    }

    static void requireUri(String what, String uri, Set<String> schemes) {
        requireText(what, uri, MAX_URL);
        try {
            var parsed = new URI(uri);
            if (parsed.getScheme() == null || !schemes.contains(parsed.getScheme()) || !isComplete(parsed)) {
                throw new IllegalArgumentException(what + " is not an address");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(what + " is not an address", e);
        }
    }

    private static boolean isComplete(URI uri) {
        return uri.isOpaque() || uri.getHost() != null && uri.getUserInfo() == null;
    }

    static void requireLanguageTag(String tag) {
        if (!LANGUAGE_TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag");
        }
    }

    /// Requires an instant that RFC 3339 can write with four digits of the year and whole seconds: a JWT counts
    /// seconds.
    static void requireSeconds(String what, Instant instant) {
        if (instant.getNano() != 0 || instant.getEpochSecond() < 0 || instant.getEpochSecond() > 253_402_300_799L) {
            throw new IllegalArgumentException(what + " is not a whole second between 1970 and 9999");
        }
    }

    /// Requires a period that ends after it begins.
    static void requirePeriod(Instant from, Instant until) {
        requireSeconds("validFrom", from);
        requireSeconds("validUntil", until);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("validUntil is not after validFrom");
        }
    }
}
