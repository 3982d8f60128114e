package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Spellings of one name have one key. Code points are escaped where letters look alike.
class UsernameTest {

    @ParameterizedTest
    @CsvSource({
        "zainab, ZAINAB",
        "zainab, ｚａｉｎａｂ",
        "zainab, ＺａｉＮＡＢ",
        "zainab, ' zainab\u3000'",
        "zainab, zain\u034Fab",
        "zainab, zain\u200Dab",
        "zainab, zainab\uFE0F",
        "zainab, \uD835\uDC33ainab",
        "straße, STRASSE",
        "ﬁroz, firoz",
        "office, oﬃce",
        "ΣΟΦΟΣ, σοφος",
        "istanbul, \u0130STANBUL",
        "zahra-7, zahra-\u06F7",
        "zahra-7, zahra-\u0667",
        "zahra-7, zahra-７",
        // Yeh and kaf of the Arabic keyboard.
        "\u0639\u0644\u06CC, \u0639\u0644\u064A",
        "\u0639\u0644\u06CC, \u0639\u0644\u0649",
        "\u06A9\u0631\u06CC\u0645, \u0643\u0631\u064A\u0645",
        "\u06A9\u0631\u06CC\u0645, \u06AA\u0631\u06CC\u0645",
        // Heh goal, heh, heh doachashmee, ae, teh marbuta.
        "\u0637\u0627\u0644\u0628\u06C1, \u0637\u0627\u0644\u0628\u0647",
        "\u0637\u0627\u0644\u0628\u06C1, \u0637\u0627\u0644\u0628\u06D5",
        "\u0637\u0627\u0644\u0628\u06C1, \u0637\u0627\u0644\u0628\u0629",
        // Alef with hamza or madda, composed and decomposed.
        "\u0622\u0645\u0646\u06C1, \u0627\u0653\u0645\u0646\u06C1",
        "\u0627\u062D\u0645\u062F, \u0623\u062D\u0645\u062F",
        // Vowel marks, tatweel, presentation forms.
        "\u0645\u062D\u0645\u062F, \u0645\u064F\u062D\u064E\u0645\u0651\u062F",
        "\u0645\u062D\u0645\u062F, \u0645\u062D\u0640\u0640\u0645\u062F",
        "\u0639\u0644\u06CC, \uFECB\uFEE0\uFEF2",
        "\u0645\u0627\u06BA, \u0645\u0627\u0646",
    })
    void spellingsOfANameHaveOneKey(String name, String other) {
        assertThat(Username.of(other).key()).isEqualTo(Username.of(name).key());
    }

    @ParameterizedTest
    @CsvSource({"zainab, zainap", "josé, jose", "zahra-1, zahra-2", "\u0628\u06CC, \u067E\u06CC", "a.b.c, abc"})
    void differentNamesHaveDifferentKeys(String name, String other) {
        assertThat(Username.of(other).key()).isNotEqualTo(Username.of(name).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zainab", "طالبہ-۱", "آمنہ", "ښاپېرۍ", "o.k-3"})
    void ordinaryNamesAreFit(String name) {
        assertThat(Username.of(name).isFit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "",
                "   ",
                "<script>",
                "a b",
                "گل\u202Eمحمد",
                "a\u3164b",
                "\u3164\u3164\u3164",
                "ا\u0640\u0640\u0640",
                "a\u0000bc",
                "-abc",
                "abc."
            })
    void namesThatMisleadAreUnfit(String name) {
        assertThat(Username.of(name).isFit()).isFalse();
    }

    @Test
    void aKeyIsItsOwnKey() {
        for (var name : new String[] {"ＺａｉＮＡＢ", "STRASSE", "\u0623\u062D\u0645\u062F", "\u0130x\u0307y"}) {
            var key = Username.of(name).key();
            assertThat(Username.key(key)).isEqualTo(key);
        }
    }

    @Test
    void anEndlessNameIsCut() {
        assertThat(Username.of("ﷺ".repeat(100_000)).key().length()).isLessThan(5_000);
    }
}
