package org.tirich.media.caption;

/// Reduces the text of a cue to plain characters, without direction overrides and invisible characters.
final class CueText {

    /// A braille pattern without dots, and the fillers of Hangul: letters to Unicode, and blank.
    private static final String BLANKS = "\u2800\u115f\u1160\u3164\uffa0";

    private CueText() {}

    /// The text without characters that are invisible or change the order of others. Separators of lines and
    /// paragraphs become line ends, tabs become spaces.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (isLineEnd(each)) {
                plain.append('\n');
            } else if (each == '\t') {
                plain.append(' ');
            } else if (isHarmless(each)) {
                plain.appendCodePoint(each);
            }
        });
        return plain.toString();
    }

    /// The text without white space at both ends, also without the spaces that do not break.
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Whether nothing in the text can be seen.
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(CueText::isVisible);
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

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        return !isSpace(character)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && !isVariationSelector(character)
                && BLANKS.indexOf(character) < 0;
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0xe0100 && character <= 0xe01ef)
                || character == 0x034f;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x0b
                || character == 0x0c
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
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
                && type != Character.UNASSIGNED;
    }
}
