package org.tirich.bench.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.glossary.Glossary;

/// Generates a corpus of any size, to measure the cost of a search: terms of the glossary among nonsense words, with
/// the word frequencies of a Zipf distribution.
final class SyntheticCorpus {

    private static final int VOCABULARY = 100_000;
    private static final int TITLE_WORDS = 6;
    private static final int CAPTION_WORDS = 90;
    private static final int QUERIES = 500;
    private static final String LETTERS = "ابپتٹجچدڈرڑزسشفقکگلمنوہی";
    private static final long SEED = 31;

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();

    private SyntheticCorpus() {
        var distinct = new LinkedHashSet<String>();
        for (var concept : Glossary.standard().concepts()) {
            for (var language : List.of("ur", "en")) {
                concept.terms()
                        .getOrDefault(language, List.of())
                        .forEach(term -> distinct.addAll(WordTokenizer.of(term)));
            }
        }
        words.addAll(distinct);
        while (words.size() < VOCABULARY) {
            words.add(word());
        }
    }

    static Corpus corpus(int works) {
        return new SyntheticCorpus().make(works);
    }

    private String word() {
        var word = new StringBuilder();
        int length = 3 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private Corpus make(int works) {
        var texts = new ArrayList<Corpus.Text>();
        for (int n = 0; n < works; n++) {
            texts.add(new Corpus.Text("w" + n, "ur", sentence(TITLE_WORDS + random.nextInt(2 * CAPTION_WORDS))));
        }
        var queries = new ArrayList<Corpus.Query>();
        for (int n = 0; n < QUERIES; n++) {
            var query = sentence(1 + random.nextInt(4));
            queries.add(new Corpus.Query(n % 2 == 0 ? query : withTypingError(query), Set.of("w0")));
        }
        return new Corpus(texts, queries);
    }

    private String sentence(int length) {
        var sentence = new StringBuilder();
        for (int n = 0; n < length; n++) {
            sentence.append(n == 0 ? "" : " ").append(words.get(rank()));
        }
        return sentence.toString();
    }

    /// A rank with a probability proportional to its inverse.
    private int rank() {
        return (int) Math.min(words.size() - 1, Math.exp(random.nextDouble() * Math.log(words.size())));
    }

    /// The text with two letters swapped: a typing error.
    private String withTypingError(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, at)
                + text.charAt(at + 1)
                + text.charAt(at)
                + text.substring(Math.min(text.length(), at + 2));
    }
}
