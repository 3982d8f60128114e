package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.sound.PhoneticSimilarity;
import org.tirich.languages.sound.SoundKeys;

/// Completions of a search text. Texts with the same beginning come first, regardless of the keyboard, then
/// those that sound alike in either script: `riyazi` gives ریاضی. It is immutable and rebuilt when the
/// searchable texts change.
public final class Suggestions {

    /// Maximum number of candidates to score.
    private static final int MAX_CANDIDATES = 400;

    private static final double MIN_LIKENESS = 0.75;

    /// Added to the score of texts in the reader's language.
    private static final double OWN_LANGUAGE_BONUS = 0.2;

    /// Shorter beginnings are too ambiguous by sound.
    private static final int MIN_LENGTH_BY_SOUND = 3;

    /// A text to suggest.
    ///
    /// @param language of the text
    /// @param weight popularity; of two equal matches the heavier comes first
    public record Entry(String text, String language, double weight) {}

    private final NavigableMap<String, List<Entry>> byBeginning = new TreeMap<>();
    private final NavigableMap<String, List<Entry>> bySound = new TreeMap<>();

    public Suggestions(Collection<Entry> entries) {
        var merged = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            merged.merge(entry.text(), entry, (a, b) -> new Entry(a.text(), a.language(), a.weight() + b.weight()));
        }
        merged.values().forEach(this::add);
    }

    private void add(Entry entry) {
        var words = WordTokenizer.of(entry.text());
        for (int from = 0; from < words.size(); from++) {
            byBeginning
                    .computeIfAbsent(folded(words.subList(from, words.size())), _ -> new ArrayList<>())
                    .add(entry);
        }
        if (!words.isEmpty()) {
            for (var key : SoundKeys.of(words.getFirst())) {
                bySound.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /// A form in which texts of all keyboards are equal.
    private static String folded(List<String> words) {
        var folded = new ArrayList<String>();
        for (var word : words) {
            folded.add(Orthography.URDU.loose(Orthography.SINDHI.loose(word)));
        }
        return String.join(" ", folded);
    }

    /// Suggestions for the text typed so far, best first. Of texts that differ only by keyboard one is
    /// suggested, in the reader's language if possible.
    ///
    /// @param reader BCP 47 language subtag
    public List<Entry> of(String typed, String reader, int most) {
        var words = WordTokenizer.of(typed, 6);
        if (words.isEmpty()) {
            return List.of();
        }
        var scores = new HashMap<Entry, Double>();
        var beginning = folded(words);
        candidates(byBeginning, beginning)
                .forEach(entry -> scores.merge(entry, 2 + score(entry, beginning), Math::max));
        var first = words.getFirst();
        if (words.size() == 1 && first.length() >= MIN_LENGTH_BY_SOUND) {
            for (var key : SoundKeys.of(first)) {
                for (var entry : candidates(bySound, withoutVowel(key))) {
                    double likeness =
                            likeness(first, WordTokenizer.of(entry.text(), 1).getFirst());
                    if (likeness >= MIN_LIKENESS) {
                        scores.merge(entry, likeness + 0.02 * Math.log1p(entry.weight()), Math::max);
                    }
                }
            }
        }
        scores.replaceAll((entry, score) -> entry.language().equals(reader) ? score + OWN_LANGUAGE_BONUS : score);
        var distinct = new LinkedHashMap<String, Entry>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<Entry, Double>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().text().length())
                        .thenComparing(each -> each.getKey().text()))
                .map(Map.Entry::getKey)
                .forEach(entry -> distinct.putIfAbsent(folded(WordTokenizer.of(entry.text())), entry));
        return distinct.values().stream().limit(most).toList();
    }

    /// The key of an incomplete word: its current final vowel may not be its last.
    private static String withoutVowel(String key) {
        int last = key.length() - 1;
        return last > 0 && Character.isLowerCase(key.charAt(last)) ? key.substring(0, last) : key;
    }

    private static List<Entry> candidates(NavigableMap<String, List<Entry>> map, String beginning) {
        return map.subMap(beginning, true, beginning + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MAX_CANDIDATES)
                .sorted(Comparator.comparingDouble(Entry::weight).reversed())
                .toList();
    }

    private static double score(Entry entry, String beginning) {
        boolean fromItsStart = folded(WordTokenizer.of(entry.text())).startsWith(beginning);
        return (fromItsStart ? 0.5 : 0) + 0.05 * Math.log1p(entry.weight());
    }

    /// The similarity of a beginning to a word: the best over prefixes of similar length.
    private static double likeness(String beginning, String word) {
        double best = PhoneticSimilarity.of(beginning, word);
        for (int cut = 2; cut < word.length(); cut++) {
            best = Math.max(
                    best, PhoneticSimilarity.of(beginning, word.substring(0, cut)) - 0.02 * (word.length() - cut));
        }
        return best;
    }
}
