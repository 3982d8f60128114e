package org.tirich.kernel;

import java.util.Map;
import org.tirich.languages.Locales;

/// A text with its language, which determines its direction and its font.
public record LocalText(String text, LanguageTag language) {

    /// The text of `byLanguage` that suits a reader of `wanted`: her language, else the next in [Locales#chain], else
    /// any.
    public static LocalText choose(Map<LanguageTag, String> byLanguage, LanguageTag wanted) {
        for (var code : Locales.chain(wanted.value())) {
            var language = new LanguageTag(code);
            var text = byLanguage.get(language);
            if (text != null && !text.isBlank()) {
                return new LocalText(text, language);
            }
        }
        return byLanguage.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(LanguageTag::value)))
                .findFirst()
                .map(entry -> new LocalText(entry.getValue(), entry.getKey()))
                .orElse(new LocalText("", wanted));
    }
}
