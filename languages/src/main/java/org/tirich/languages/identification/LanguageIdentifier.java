package org.tirich.languages.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Identifies the language of a text, and abstains where it is ambiguous.
///
/// [Alphabet] first selects the languages whose alphabet covers the letters of the text; a letter that only one
/// language has (Khowar ݯ, Saraiki ݙ, Sindhi ڪ) decides. Among the remaining languages a naive Bayes model of
/// words and letter n-grams decides ([NGramModel]), as in Cavnar and Trenkle (1994) and Shuyo (2010), if the
/// best is clearly better than the second.
///
/// ur, ur-Latn, en, pnb, skr, sd, ps, ar, fa and hi are identified by their words. bal, khw, scl, bsk and ug
/// have no training text with a suitable licence and are identified by their letters only, so that most of
/// their texts are abstained from.
public final class LanguageIdentifier {

    /// Minimum log-likelihood ratio of the best to the second language.
    private static final double MIN_LOG_RATIO = 1.5;

    /// Fewer letters are too ambiguous.
    private static final int MIN_LETTERS = 3;

    /// Longer texts are truncated.
    private static final int MAX_LENGTH = 4_000;

    /// Log-priors. A text from Pakistan whose words do not distinguish Urdu from its neighbours is Urdu.
    private static final Map<String, Double> LOG_PRIORS = Map.of("ur", 6.0, "sd", 3.0, "ps", 3.0, "en", 1.0);

    private static final List<String> LEARNED = List.of("ur", "pnb", "skr", "sd", "ps", "fa", "ar", "en", "ur-Latn");

    private final Map<String, NGramModel> models;

    private LanguageIdentifier(Map<String, NGramModel> models) {
        this.models = models;
    }

    /// The identifier trained on the bundled texts.
    public static LanguageIdentifier shipped() {
        return Shipped.IDENTIFIER;
    }

    private static final class Shipped {
        private static final LanguageIdentifier IDENTIFIER = learn();

        private static LanguageIdentifier learn() {
            var models = new LinkedHashMap<String, NGramModel>();
            LEARNED.forEach(language -> models.put(language, NGramModel.learn(TrainingText.of(language))));
            return new LanguageIdentifier(models);
        }
    }

    /// The fit of a text to a language.
    ///
    /// @param score log-likelihood, comparable within one text only
    private record Fit(String language, double score) {}

    /// The BCP 47 tag of a text's language; empty where it is ambiguous.
    public Optional<String> identify(String text) {
        var words = IdentificationWords.of(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        if (words.stream().mapToInt(String::length).sum() < MIN_LETTERS) {
            return Optional.empty();
        }
        var possible = Alphabet.of(words);
        if (possible.size() <= 1) {
            return possible.stream().findFirst();
        }
        var fits = new ArrayList<Fit>();
        for (var language : possible) {
            var model = models.get(language);
            if (model != null) {
                fits.add(new Fit(language, model.score(words) + LOG_PRIORS.getOrDefault(language, 0.0)));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed());
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        var best = fits.getFirst();
        return fits.size() == 1 || best.score() - fits.get(1).score() >= MIN_LOG_RATIO
                ? Optional.of(best.language())
                : Optional.empty();
    }

    /// The language of a text if it clearly differs from the declared one. Declared languages without a model
    /// are never contradicted, so that Shina is not mistaken for Urdu.
    public Optional<String> mismatch(String text, String declared) {
        return identify(text).filter(found -> !found.equals(declared) && models.containsKey(declared));
    }
}
