package org.tirich.languages.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.languages.analysis.RandomWords;

class PhoneticsTest {

    private static final int ROUNDS = 5_000;

    private record Pair(String roman, String written) {

        boolean meets() {
            return PhoneticsTest.meets(roman, written);
        }
    }

    /// Roman spellings as people type them, each with the word it means; our own data, CC0.
    private static List<Pair> pairs() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhoneticsTest.class.getResourceAsStream("roman-pairs.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0], cells[1]))
                    .toList();
        }
    }

    private static boolean meets(String one, String other) {
        return !Collections.disjoint(SoundKeys.of(one), SoundKeys.of(other));
    }

    @Test
    void romanSpellingsFindTheirWords() throws IOException {
        var pairs = pairs();
        var missed = pairs.stream().filter(pair -> !pair.meets()).toList();
        assertThat(pairs).hasSizeGreaterThan(300);
        assertThat(missed.size()).as("%s", missed).isLessThanOrEqualTo(pairs.size() / 20);
        double keys = pairs.stream()
                .mapToInt(pair -> SoundKeys.of(pair.roman()).size())
                .average()
                .orElse(0);
        assertThat(keys).isLessThanOrEqualTo(2.5);
    }

    @Test
    void similarSoundsAreMoreSimilar() throws IOException {
        for (var pair : pairs()) {
            assertThat(PhoneticSimilarity.of(pair.roman(), pair.written()))
                    .as("%s", pair)
                    .isGreaterThan(0.55);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pani, کتاب", "suraj, ستارہ", "roshni, رات", "kal, گل", "chand, ہند", "dost, دشت", "kitab, حساب",
                "zameen, آسمان",
        "bijli, بادل", "dil, دن", "adad, عادت", "raqba, رتبہ", "harkat, برکت", "tezab, تعجب", "magnet, market",
                "atom, آدم"
    })
    void otherWordsDoNotMatch(String one, String other) {
        assertThat(meets(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pani, پانی, پانا", "awaz, آواز, عوض", "kahan, کہاں, کہنا", "bhai, بھائی, بے", "sitara, ستارہ, سترہ"})
    void theRightWordIsMoreSimilar(String roman, String right, String wrong) {
        assertThat(PhoneticSimilarity.of(roman, right)).isGreaterThan(PhoneticSimilarity.of(roman, wrong));
    }

    @Test
    void keysAreFewAndShort() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var one = RandomWords.next(random);
            var other = RandomWords.next(random);
            assertThat(SoundKeys.of(one))
                    .hasSizeLessThanOrEqualTo(SoundKeys.MAX_KEYS)
                    .doesNotContain("")
                    .allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(12));
            double likeness = PhoneticSimilarity.of(one, other);
            assertThat(likeness).isBetween(0.0, 1.0).isCloseTo(PhoneticSimilarity.of(other, one), Offset.offset(1e-9));
        }
        assertThat(SoundKeys.of("")).isEmpty();
        assertThat(SoundKeys.of("a".repeat(100_000))).hasSize(1);
        assertThat(PhoneticSimilarity.of("ریاضی", "ریاضی")).isEqualTo(1);
    }
}
