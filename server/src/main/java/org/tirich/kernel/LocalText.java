package org.tirich.kernel;

import java.util.Map;

/// A text and the language it is written in, which decides its direction and its face.
public record LocalText(String text, LanguageTag language) {

    private static final LanguageTag BRIDGE = new LanguageTag("ur");
    private static final LanguageTag LAST = new LanguageTag("en");

    /// The text of `byLanguage` that suits a reader of `wanted`: her language, else Urdu, else English,
    /// else whatever there is.
    public static LocalText choose(Map<LanguageTag, String> byLanguage, LanguageTag wanted) {
        for (var language : new LanguageTag[] {wanted, wanted.value().startsWith("en") ? LAST : BRIDGE, LAST}) {
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
