package org.tirich.languages.analysis;

import static org.tirich.languages.ArabicLetters.*;

import java.util.Random;

/// Random words: letters of our alphabets mixed with marks, controls, unpaired surrogates and other characters.
public final class RandomWords {

    private static final int MAX_LENGTH = 60;

    private static final String AMBIGUOUS = letters(
            HEH,
            HEH_DOACHASHMEE,
            HEH_GOAL,
            YEH,
            FARSI_YEH,
            ALEF_MAKSURA,
            YEH_BARREE,
            YEH_BARREE_WITH_HAMZA_ABOVE,
            HAMZA,
            YEH_WITH_HAMZA_ABOVE,
            WAW_WITH_HAMZA_ABOVE,
            ALEF_WITH_MADDA_ABOVE,
            ALEF_WITH_HAMZA_ABOVE,
            SUPERSCRIPT_ALEF,
            HAMZA_ABOVE,
            MADDAH_ABOVE,
            ZERO_WIDTH_NON_JOINER,
            TATWEEL);

    private RandomWords() {}

    public static String next(Random random) {
        var word = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? MAX_LENGTH : 8);
        while (word.length() < length) {
            word.append(
                    switch (random.nextInt(8)) {
                        case 0 -> (char) random.nextInt(Character.MAX_VALUE + 1);
                        case 1 -> (char) ('a' + random.nextInt(26));
                        case 2 -> (char) (0x0750 + random.nextInt(0x1B0));
                        case 3 -> AMBIGUOUS.charAt(random.nextInt(AMBIGUOUS.length()));
                        default -> (char) (0x0600 + random.nextInt(0x100));
                    });
        }
        return word.toString();
    }
}
