package org.tirich.languages.analysis;

import java.util.Random;

/// Words nobody wrote: letters of our alphabets mixed with marks, controls, halves of surrogates and whatever else.
public final class RandomWords {

    private static final int MAX_LENGTH = 60;

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
                        case 3 -> "هھہيیىےۓءئؤآأٰٔٓ‌ـ".charAt(random.nextInt(18));
                        default -> (char) (0x0600 + random.nextInt(0x100));
                    });
        }
        return word.toString();
    }
}
