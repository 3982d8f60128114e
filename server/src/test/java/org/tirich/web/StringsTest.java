package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.transcode.TranscodeWarning;

class StringsTest {

    private final Strings strings = new Strings();

    /// Punjabi uses the plural category `one` for zero, too.
    @ParameterizedTest
    @CsvSource({"en, 0, many", "en, 1, one", "en, 2, many", "pnb, 0, one", "pnb, 1, one", "pnb, 11, many", "sd, 0, many"
    })
    void choosesThePluralOfTheLanguage(String language, String number, String form) {
        var plural = Locales.find(language).orElseThrow().cldr().plural();
        var catalogue = new Strings.Catalogue(
                new LanguageTag(language), plural, true, Map.of("k", "{n, plural, one {one} other {many}}"));

        assertThat(catalogue.get("k", Map.of("n", number))).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"khw, ur", "skr, ur", "ps, ps", "en, en", "xx, en"})
    void fallsBackWhereALanguageHasNoCatalogue(String asked, String spoken) {
        assertThat(strings.in(asked).language().value()).isEqualTo(spoken);
    }

    @Test
    void showsCriticalTextsInUrduUntilTheTranslationIsReviewed() {
        var urdu = strings.in("ur").get("feed.report_danger");

        assertThat(strings.in("sd").reviewed()).isFalse();
        assertThat(strings.in("sd").get("feed.report_danger")).isEqualTo(urdu);
    }

    @Test
    void everyLanguageOfTheInterfaceIsRegistered() {
        assertThat(Locales.all().keySet()).containsAll(Strings.LANGUAGES);
    }

    /// The limits in the sentences are those of the code, in every language.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ur", "pnb", "ps", "sd"})
    void refusalsStateTheLimitsOfTheCode(String language) {
        var limits = SourceLimits.DEFAULT;
        var catalogue = strings.in(language);

        assertThat(catalogue.get("refusal.too-many-frames")).contains(Math.round(limits.maxFramesPerSecond()) + "");
        assertThat(catalogue.get("refusal.too-many-streams")).contains(limits.maxStreams() + "");
        assertThat(catalogue.get("refusal.too-many-pixels")).contains(limits.maxPixels() / 1_000_000 + "");
        assertThat(catalogue.get("refusal.too-large")).contains(limits.maxBytes() / 1_000_000 + "");
        assertThat(catalogue.get("refusal.too-long"))
                .contains(limits.maxDuration().toSeconds() + "");
        assertThat(catalogue.get("refusal.too-short"))
                .contains(limits.minDuration().toSeconds() + "");
    }

    /// A refusal without a string would show its key.
    @Test
    void everyRefusalAndEveryWarningHasAString() {
        var catalogue = strings.in("en");

        for (var refusal : Refusal.values()) {
            var code = "refusal." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(catalogue.has(code)).as(code).isTrue();
            assertThat(catalogue.has(code + "-named")).as(code).isEqualTo(refusal.namesCodec());
        }
        for (var warning : TranscodeWarning.Code.values()) {
            var code = "check.media-" + warning.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(catalogue.has(code)).as(code).isTrue();
        }
    }
}
