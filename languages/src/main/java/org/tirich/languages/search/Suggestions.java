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

/// What somebody may be about to type. What begins like it comes first, whatever its keyboard; then what sounds like
/// it, in either script: `riyazi` gives ریاضی. Immutable; made anew when what can be searched has changed.
public final class Suggestions {

    /// How many candidates are looked at.
    private static final int MAX_CANDIDATES = 400;

    private static final double MIN_LIKENESS = 0.75;

    /// How much sooner a word of the reader's language is suggested.
    private static final double OWN_LANGUAGE_BONUS = 0.2;

    /// Sound tells nothing of a shorter beginning.
    private static final int MIN_LENGTH_BY_SOUND = 3;

    /// Something to suggest.
    ///
    /// @param language of the text
    /// @param weight how often it is wanted; the heavier of two equals comes first
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

    /// One form for all alphabets: what only a keyboard makes different is the same.
    private static String folded(List<String> words) {
        var folded = new ArrayList<String>();
        for (var word : words) {
            folded.add(Orthography.URDU.loose(Orthography.SINDHI.loose(word)));
        }
        return String.join(" ", folded);
    }

    /// Suggestions for what was typed so far, the best first. Of words that only keyboards make different one is
    /// suggested, in the reader's language if it has it.
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

    /// The key of a word of which more may follow: the vowel it ends in now may not be its last.
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

    /// How alike a beginning is to the beginning of a word: the best of the cuts near its length.
    private static double likeness(String beginning, String word) {
        double best = PhoneticSimilarity.of(beginning, word);
        for (int cut = 2; cut < word.length(); cut++) {
            best = Math.max(
                    best, PhoneticSimilarity.of(beginning, word.substring(0, cut)) - 0.02 * (word.length() - cut));
        }
        return best;
    }
}
