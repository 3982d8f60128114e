package org.tirich.languages.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The likelihood of words in one language: each as a whole where it is in the training text, and by sequences
/// of one to four letters with marked word ends. The longest known sequence counts, with a discount for shorter
/// ones (stupid backoff: Brants et al., 2007).
final class NGramModel {

    private static final int MAX_LETTERS = 4;

    /// Discount for each step to a shorter sequence.
    private static final double DISCOUNT = Math.log(0.4);

    /// Likelihood of an unknown letter.
    private static final double UNSEEN = Math.log(1e-5);

    /// Weight of whole words against letter sequences.
    private static final double WORD_SHARE = 0.5;

    private static final double UNSEEN_WORD = 0.5;

    private static final char END = '_';

    private final Map<String, Integer> sequences = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private int letters;
    private int wordCount;

    private NGramModel() {}

    static NGramModel learn(String text) {
        var model = new NGramModel();
        IdentificationWords.of(text).forEach(model::see);
        return model;
    }

    private void see(String word) {
        words.merge(word, 1, Integer::sum);
        wordCount++;
        var marked = END + word + END;
        letters += marked.length() - 1;
        for (int end = 1; end <= marked.length(); end++) {
            for (int length = 1; length <= MAX_LETTERS && length <= end; length++) {
                sequences.merge(marked.substring(end - length, end), 1, Integer::sum);
            }
        }
    }

    /// Log-likelihood of the words.
    double score(List<String> text) {
        var score = 0.0;
        for (var word : text) {
            score += WORD_SHARE * wholeWord(word) + (1 - WORD_SHARE) * byLetters(word);
        }
        return score;
    }

    private double wholeWord(String word) {
        return Math.log(
                (words.getOrDefault(word, 0) + UNSEEN_WORD) / (wordCount + UNSEEN_WORD * (words.size() + 20_000)));
    }

    /// Log-likelihood of the letters of the words, without the words as a whole.
    double byLetters(List<String> text) {
        return text.stream().mapToDouble(this::byLetters).sum();
    }

    private double byLetters(String word) {
        var marked = END + word + END;
        var score = 0.0;
        for (int end = 2; end <= marked.length(); end++) {
            score += letter(marked, end);
        }
        return score;
    }

    /// Log-likelihood of the letter before `end`, given the letters before it.
    private double letter(String marked, int end) {
        var cost = 0.0;
        for (int length = Math.min(MAX_LETTERS, end); length >= 1; length--, cost += DISCOUNT) {
            var seen = sequences.getOrDefault(marked.substring(end - length, end), 0);
            if (seen > 0) {
                var before = length == 1 ? letters : sequences.getOrDefault(marked.substring(end - length, end - 1), 0);
                return cost + Math.log(seen / (double) Math.max(before, seen));
            }
        }
        return cost + UNSEEN;
    }
}
