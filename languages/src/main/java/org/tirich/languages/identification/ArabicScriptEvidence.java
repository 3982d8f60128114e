package org.tirich.languages.identification;

import static org.tirich.languages.ArabicLetters.*;

import java.util.List;

/// Measures how much the words of a text look like words of a language in Arabic script. Bytes that were decoded with
/// the wrong charset also give letters of the script, but in an order that no language has.
///
/// Texts in old encodings have Arabic letters in place of those of Urdu and Persian, so these are not distinguished.
public final class ArabicScriptEvidence {

    /// The least mean log-likelihood of a letter in a text of some language. Lines of Urdu, Punjabi, Sindhi, Pashto,
    /// Persian and Arabic have -2 to -5.2; Russian that was decoded as Windows-1256 has less than -6.
    private static final double MIN_LOG_LIKELIHOOD = -5.6;

    /// In fewer letters the order is a matter of chance.
    private static final int MIN_LETTERS = 10;

    private static final int MAX_LENGTH = 20_000;
    private static final List<String> LANGUAGES = List.of("ur", "pnb", "skr", "sd", "ps", "fa", "ar");

    private ArabicScriptEvidence() {}

    /// Trained when the first text is measured.
    private static final class Models {
        private static final List<NGramModel> ALL = LANGUAGES.stream()
                .map(language -> NGramModel.learn(folded(TrainingText.of(language))))
                .toList();
    }

    /// Whether the words of a text are those of a language in Arabic script. Words in ASCII are ignored.
    public static boolean isConvincing(String text) {
        return meanLogLikelihood(text) >= MIN_LOG_LIKELIHOOD;
    }

    /// The mean log-likelihood of a letter, given those before it, in the language that fits best; negative infinity
    /// for a text that is too short.
    public static double meanLogLikelihood(String text) {
        var words =
                IdentificationWords.of(folded(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text))
                        .stream()
                        .filter(word -> word.chars().anyMatch(letter -> letter > 0x7f))
                        .toList();
        var letters = words.stream().mapToInt(String::length).sum();
        if (letters < MIN_LETTERS) {
            return Double.NEGATIVE_INFINITY;
        }
        return Models.ALL.stream()
                        .mapToDouble(model -> model.byLetters(words))
                        .max()
                        .orElseThrow()
                / letters;
    }

    private static String folded(String text) {
        return text.replace(FARSI_YEH, YEH).replace(KEHEH, KAF).replace(HEH_GOAL, HEH);
    }
}
