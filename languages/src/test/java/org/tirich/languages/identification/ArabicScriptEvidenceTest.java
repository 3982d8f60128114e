package org.tirich.languages.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicScriptEvidenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "یہ گاڑی ڈھلان پر تیز چلتی ہے",
                "يہ گاڑي ڈھلان پر تيز چلتي ہے، ژالہ باري",
                "برف پاڻي کان گھٽ گھاٽي آھي، تڏھن ترندي",
                "کنګل له اوبو سپک دی او پر سر یې پاتې کېږي",
                "الماء يتجمد عند درجة صفر",
                "پانی H2O کا فارمولا ہے: 0 °C"
            })
    void wordsOfALanguageAreConvincing(String text) {
        assertThat(ArabicScriptEvidence.isConvincing(text)).isTrue();
    }

    /// Read as Windows-1256, the small letters of KOI8-R are Arabic letters.
    @ParameterizedTest
    @CsvSource({
        "koi8-r, вода замерзает при нуле градусов",
        "koi8-r, тепло огонь земля",
        "koi8-r, это опыт с маятником",
        "iso-8859-5, можно нужно это",
        "windows-1251, почему лёд плавает на воде"
    })
    void otherLanguagesInAWrongCharsetAreNot(String charset, String text) {
        var read = new String(text.getBytes(Charset.forName(charset)), Charset.forName("windows-1256"));

        assertThat(ArabicScriptEvidence.isConvincing(read)).as(read).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "هو", "پانی", "water and ice", "12 + 5 = 17"})
    void aShortTextAndAForeignOneAreNot(String text) {
        assertThat(ArabicScriptEvidence.isConvincing(text)).isFalse();
    }
}
