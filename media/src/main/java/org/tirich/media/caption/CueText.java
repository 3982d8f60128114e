package org.tirich.media.caption;

import java.util.regex.Pattern;

/// Reduces the text of a cue to plain characters, without markup, direction overrides and invisible characters.
final class CueText {

    private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");

    private CueText() {}

    static String plain(String line) {
        var text = unescaped(TAG.matcher(line).replaceAll(""));
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(CueText::isHarmless).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /// Whether the reduction removed more than surrounding white space.
    static boolean isCleaned(String line, String plain) {
        return !unescaped(line).strip().equals(plain);
    }

    /// The number of visible characters, without vowel signs and joiners.
    static int width(String text) {
        return (int) text.codePoints()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK
                        && Character.getType(each) != Character.FORMAT)
                .count();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The ampersand is replaced last, so that nothing is unescaped twice. The two direction marks are needed
    /// where Urdu and formulae meet, and affect adjacent characters only.
    private static String unescaped(String text) {
        return text.replace("&lrm;", "\u200e")
                .replace("&rlm;", "\u200f")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static boolean isHarmless(int character) {
        boolean turnsText =
                (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        boolean isMark = character == 0xfeff || (character >= 0xfff9 && character <= 0xfffb);
        boolean isTag = character >= 0xe0000 && character <= 0xe007f;
        int type = Character.getType(character);
        return !turnsText
                && !isMark
                && !isTag
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
