package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;

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
}
