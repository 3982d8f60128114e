package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPassphrasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "12345678910",
                "qwertyuiop",
                "1q2w3e4r5t",
                "password123",
                "PASSWORD123",
                "ｐａｓｓｗｏｒｄ１２３",
                "pass word 123",
                "۱۲۳۴۵۶۷۸۹۰",
                "١٢٣٤٥٦٧٨٩٠",
                "Liverpool2026!",
                "!!!sunshine!!!",
                "basketball"
            })
    void aPublicPassphraseInAnySpellingIsListed(String passphrase) {
        assertThat(BreachedPassphrases.contains(passphrase)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "پانچ نیلے پہاڑ 7",
                "چھ سبز دریا ۱۲",
                "four quiet rivers and a kite",
                "d3Zk-9fQw-Lm2x",
                "!!!!????!!!!",
                ""
            })
    void anOtherPassphraseIsNotListed(String passphrase) {
        assertThat(BreachedPassphrases.contains(passphrase)).isFalse();
    }

    /// The stated probability of a false match is 1 in 11,000.
    @Test
    void fewRandomPassphrasesAreListed() {
        var random = new java.util.Random(1);
        var listed = IntStream.range(0, 100_000)
                .filter(_ -> BreachedPassphrases.contains(Long.toHexString(random.nextLong()) + "-ab"))
                .count();

        assertThat(listed).isLessThan(30);
    }
}
