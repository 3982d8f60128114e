package org.tirich.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArabicLettersTest {

    @Test
    void everyConstantHasTheUnicodeNameOfItsCharacter() throws IllegalAccessException {
        var constants = Arrays.stream(ArabicLetters.class.getFields()).toList();

        assertThat(constants).hasSizeGreaterThan(100);
        for (var constant : constants) {
            char letter = constant.getChar(null);
            assertThat(constant.getName()).as("U+%04X", (int) letter).isEqualTo(name(letter));
        }
    }

    private static String name(char letter) {
        var name = Character.getName(letter)
                .replaceFirst("^ARABIC (LETTER (?!.?.$)|SIGN )?", "")
                .replace("ARABIC LETTER ", "")
                .replace("EXTENDED ARABIC-INDIC ", "");
        return name.replaceAll("[ -]", "_");
    }
}
