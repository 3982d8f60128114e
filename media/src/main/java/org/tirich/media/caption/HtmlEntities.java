package org.tirich.media.caption;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.translate.EntityArrays;

/// Character references of HTML: `&quot;`, `&deg;`, `&#39;`, `&#x27;`. Each is resolved once: `&amp;lt;` becomes
/// `&lt;`.
/// Unknown references and ampersands without one stay as they are.
final class HtmlEntities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]\\w{1,31}));");

    /// HTML reads the numbers 128 to 159 as characters of this encoding.
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    static String resolved(String text) {
        return text.indexOf('&') < 0 ? text : REFERENCE.matcher(text).replaceAll(HtmlEntities::quoted);
    }

    private static String quoted(MatchResult reference) {
        return Matcher.quoteReplacement(character(reference).orElseGet(reference::group));
    }

    private static Optional<String> character(MatchResult reference) {
        if (reference.group(1) != null) {
            return numbered(Integer.parseInt(reference.group(1)));
        }
        if (reference.group(2) != null) {
            return numbered(Integer.parseInt(reference.group(2), 16));
        }
        return Optional.ofNullable(NAMED.get(reference.group()));
    }

    private static Optional<String> numbered(int number) {
        if (number >= 0x80 && number < 0xa0) {
            return Optional.of(new String(new byte[] {(byte) number}, WINDOWS_1252));
        }
        return Character.isValidCodePoint(number) ? Optional.of(Character.toString(number)) : Optional.empty();
    }

    private static Map<String, String> named() {
        var named = new HashMap<String, String>();
        for (var some : new Map<?, ?>[] {
            EntityArrays.BASIC_UNESCAPE,
            EntityArrays.APOS_UNESCAPE,
            EntityArrays.ISO8859_1_UNESCAPE,
            EntityArrays.HTML40_EXTENDED_UNESCAPE
        }) {
            some.forEach((reference, character) -> named.put(reference.toString(), character.toString()));
        }
        return Map.copyOf(named);
    }
}
