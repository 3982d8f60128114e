package org.tirich.languages.analysis;

/// Characters that affect the appearance of a text but not its words.
final class IgnorableCharacters {

    private static final char TATWEEL = 0x0640;

    private IgnorableCharacters() {}

    static boolean contains(char c) {
        if (c < 0x0610) {
            return c == 0x00AD // soft hyphen
                    || c >= 0x0300 && c <= 0x036F; // accents of decomposed letters
        }
        return c <= 0x061A // honorifics
                || c == 0x061C // Arabic letter mark
                || c == TATWEEL
                || c >= 0x064B && c <= 0x065F // vowel signs, hamza above and below
                || c == 0x0670 // superscript alef
                || c >= 0x06D6 && c <= 0x06DC // marks of recitation
                || c >= 0x06DF && c <= 0x06E4
                || c >= 0x06E7 && c <= 0x06E8
                || c >= 0x06EA && c <= 0x06ED
                || c >= 0x08D3 && c <= 0x08FF // marks of Arabic Extended-A
                || c >= 0x200C && c <= 0x200F // joiners, directions
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c >= 0xFE00 && c <= 0xFE0F // variation selectors
                || c == 0xFEFF;
    }
}
