package org.tirich.languages.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says in which language a text is written, or nothing where it would have to guess.
///
/// It decides in three steps. [Alphabet] leaves the languages whose letters the text is written in; a letter that
/// only one language writes (Khowar ݯ, Saraiki ݙ, Sindhi ڪ) settles it. Among those that are left, a naive Bayes
/// model of words and of one to four letters decides ([NGramModel]), as in Cavnar and Trenkle (1994) and Shuyo
/// (2010). The answer is given only when the best is clearly better than the second best.
///
/// Languages: ur, ur-Latn, en, pnb, skr, sd, ps, ar, fa, hi by their words; bal, khw, scl, bsk, ug by their letters
/// alone, as nothing with a fitting licence was found to learn their words from: most texts in them are abstained
/// from.
public final class LanguageIdentifier {

    /// Natural logarithm of how many times likelier the best must be than the second best.
    private static final double MIN_LOG_RATIO = 1.5;

    /// Fewer letters say nothing.
    private static final int MIN_LETTERS = 3;

    /// A longer text is not read to its end.
    private static final int MAX_LENGTH = 4_000;

    /// Natural logarithm of how much likelier than the others a language is before anything was read. Where no word
    /// or letter tells Urdu from its neighbours, a text met in Pakistan is Urdu.
    private static final Map<String, Double> LOG_PRIORS = Map.of("ur", 6.0, "sd", 3.0, "ps", 3.0, "en", 1.0);

    private static final List<String> LEARNED = List.of("ur", "pnb", "skr", "sd", "ps", "fa", "ar", "en", "ur-Latn");

    private final Map<String, NGramModel> models;

    private LanguageIdentifier(Map<String, NGramModel> models) {
        this.models = models;
    }

    /// The identifier that has learned from the texts beside this class.
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

    /// How a text fits a language.
    ///
    /// @param score natural logarithm of the text's likelihood, comparable within one text only
    private record Fit(String language, double score) {}

    /// The language of a text as a BCP 47 tag; empty where it is not clear.
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

    /// Whether a text is clearly in another language than the one declared for it. Says so only of languages that it
    /// has learned: nobody is told that her Shina is Urdu.
    public Optional<String> mismatch(String text, String declared) {
        return identify(text).filter(found -> !found.equals(declared) && models.containsKey(declared));
    }
}
