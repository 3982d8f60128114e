package org.tirich.languages.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrthographyTest {

    private static final int ROUNDS = 5_000;

    @ParameterizedTest
    @CsvSource({
        "URDU, كتاب, کتاب",
        "URDU, ریاضي, ریاضی",
        "URDU, عِلم, علم",
        "URDU, قوّت, قوت",
        "URDU, ھے, ہے",
        "URDU, ہندسه, ہندسہ",
        "URDU, راۓ, رایے",
        "URDU, مؤثر, موثر",
        "URDU, اجزاء, اجزا",
        "URDU, محمدؐ, محمد",
        "URDU, سائـــنس, ساینس",
        "URDU, آلہ, آلہ",
        "URDU, ۱۲٣, 123",
        "URDU, Newton's, newton",
        "URDU, Café, cafe",
        "SINDHI, كتاب, ڪتاب",
        "SINDHI, پاڻی, پاڻي",
        "SINDHI, گھر, گھر",
        "SINDHI, ھڪ, هڪ",
        "SINDHI, ٹماٹا, ٽماٽا",
        "PASHTO, گوره, ګوره",
        "PASHTO, ہلک, هلک",
        "PASHTO, ڈېر, ډېر",
        "PASHTO, پښتو, پښتو"
    })
    void normalRemovesUnnoticedDistinctions(Orthography orthography, String typed, String normal) {
        assertThat(orthography.normal(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "URDU, کہا, کھا",
        "URDU, پہل, پھل",
        "URDU, ٹال, تال",
        "URDU, کل, گل",
        "URDU, آم, ام",
        "URDU, سڑک, سرک",
        "URDU, کہاں, کہان",
        "URDU, پاݨی, پانی",
        "SINDHI, ڪارو, کارو",
        "SINDHI, سنڌ, سند",
        "SINDHI, ٻار, بار",
        "PASHTO, ی, ې",
        "PASHTO, سړی, سړي",
        "PASHTO, ښار, نار",
        "PASHTO, کال, ګال"
    })
    void keepsMeaningfulDistinctions(Orthography orthography, String one, String other) {
        assertThat(orthography.normal(one)).isNotEqualTo(orthography.normal(other));
    }

    @ParameterizedTest
    @CsvSource({
        "URDU, رحمٰن, رحمان",
        "URDU, آلہ, الہ",
        "URDU, انسانوں, انسانون",
        "URDU, پاݨی, پانی",
        "URDU, تمھیں, تمہیں",
        "SINDHI, ڪتاب, کتاب",
        "SINDHI, پاڻي, پاني",
        "SINDHI, بھاءُ, ڀاء",
        "PASHTO, سړی, سړي",
        "PASHTO, ښوونکې, ښوونکي"
    })
    void looseRemovesDistinctionsLostInTyping(Orthography orthography, String one, String other) {
        assertThat(orthography.loose(one)).isEqualTo(orthography.loose(other));
    }

    @ParameterizedTest
    @EnumSource
    void foldingTwiceChangesNothingMore(Orthography orthography) {
        var random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            var word = RandomWords.next(random);
            var normal = orthography.normal(word);
            assertThat(orthography.normal(normal)).as(word).isEqualTo(normal);
            var loose = orthography.loose(word);
            assertThat(loose.length()).isLessThanOrEqualTo(2 * word.length());
        }
    }
}
