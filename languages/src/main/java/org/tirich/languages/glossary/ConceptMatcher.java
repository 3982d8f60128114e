package org.tirich.languages.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.sound.PhoneticSimilarity;
import org.tirich.languages.sound.SoundKeys;

/// Finds glossary concepts in texts: by their terms, regardless of endings and spelling, and by sound, for text
/// typed in Latin letters.
///
/// Overlapping matches are kept: a text on solar energy is also one on energy.
public final class ConceptMatcher {

    /// Shorter words are too ambiguous by sound.
    private static final int MIN_LENGTH_BY_SOUND = 4;

    private static final int MAX_TERM_WORDS = 5;

    /// Minimum phonetic similarity.
    private static final double MIN_LIKENESS = 0.72;

    /// An occurrence of a concept.
    ///
    /// @param concept its id
    /// @param from index of the first word
    /// @param to index after the last word
    /// @param likeness 1 for its terms; less for words that sound like them
    public record Match(String concept, int from, int to, double likeness) {}

    /// A term, found by its phonetic key.
    private record Sounding(String concept, List<String> words) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<String> concepts = new LinkedHashSet<>();
    }

    private final Node root = new Node();
    private final Map<String, List<Sounding>> sounds = new HashMap<>();

    public ConceptMatcher(Collection<Concept> concepts) {
        concepts.forEach(concept ->
                concept.terms().forEach((language, terms) -> terms.forEach(term -> add(concept.id(), language, term))));
    }

    /// The matcher of the bundled glossary.
    public static ConceptMatcher standard() {
        return Standard.MATCHER;
    }

    private static final class Standard {
        private static final ConceptMatcher MATCHER =
                new ConceptMatcher(Glossary.standard().concepts());
    }

    private void add(String concept, String language, String term) {
        var orthography = Orthography.of(language);
        var words = WordTokenizer.of(term);
        var stems =
                words.stream().map(word -> LightStemmer.stem(word, orthography)).toList();
        add(stems, concept);
        if (stems.size() == 2) {
            // Two-word terms such as فوٹو سنتھیسس are also written as one word.
            add(List.of(LightStemmer.stem(words.get(0) + words.get(1), orthography)), concept);
        }
        for (var key : keys(words)) {
            sounds.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Sounding(concept, words));
        }
    }

    private void add(List<String> stems, String concept) {
        var node = root;
        for (var stem : stems) {
            node = node.next.computeIfAbsent(stem, _ -> new Node());
        }
        if (node != root) {
            node.concepts.add(concept);
        }
    }

    /// The concepts named in a text, in order.
    ///
    /// @param stems of its words, in its language ([LightStemmer])
    public List<Match> find(List<String> stems) {
        var found = new ArrayList<Match>();
        for (int from = 0; from < stems.size(); from++) {
            findAt(stems, from, found::add);
        }
        return found;
    }

    /// The concepts whose terms start at one word of a text.
    public void findAt(List<String> stems, int from, Consumer<Match> found) {
        var node = root.next.get(stems.get(from));
        for (int to = from + 1; node != null; to++) {
            for (var concept : node.concepts) {
                found.accept(new Match(concept, from, to, 1));
            }
            node = to < stems.size() ? node.next.get(stems.get(to)) : null;
        }
    }

    /// Whether a term starts with this stem.
    public boolean opensTerm(String stem) {
        return root.next.containsKey(stem);
    }

    /// The concepts named in a text of unknown language.
    ///
    /// @param stems of each word, in all languages
    public List<Match> findAny(List<Set<String>> stems) {
        var found = new ArrayList<Match>();
        for (int from = 0; from < stems.size(); from++) {
            walk(root, stems, from, from, found);
        }
        return found;
    }

    private static void walk(Node node, List<Set<String>> stems, int from, int at, List<Match> found) {
        for (var concept : node.concepts) {
            found.add(new Match(concept, from, at, 1));
        }
        if (at < stems.size()) {
            for (var stem : stems.get(at)) {
                var next = node.next.get(stem);
                if (next != null) {
                    walk(next, stems, from, at + 1, found);
                }
            }
        }
    }

    /// The concept that a text of unknown language names as a whole: the one found in most orthographies; empty
    /// for a tie.
    public Optional<String> named(String text) {
        var words = WordTokenizer.of(text);
        var readings = new HashMap<String, Integer>();
        for (var orthography : Orthography.values()) {
            var stems = words.stream()
                    .map(word -> LightStemmer.stem(word, orthography))
                    .toList();
            find(stems).stream()
                    .filter(match -> match.to() - match.from() == words.size())
                    .map(Match::concept)
                    .distinct()
                    .forEach(concept -> readings.merge(concept, 1, Integer::sum));
        }
        int most = readings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var likeliest = readings.entrySet().stream()
                .filter(reading -> reading.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return likeliest.size() == 1 ? Optional.of(likeliest.getFirst()) : Optional.empty();
    }

    /// The concepts whose terms sound like words of a text, in either script.
    public List<Match> soundingLike(List<String> words) {
        var best = new LinkedHashMap<String, Match>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + MAX_TERM_WORDS); to++) {
                var asked = words.subList(from, to);
                for (var key : keys(asked)) {
                    for (var each : sounds.getOrDefault(key, List.of())) {
                        double likeness = likeness(asked, each.words());
                        if (likeness >= MIN_LIKENESS) {
                            var match = new Match(each.concept(), from, to, likeness);
                            best.merge(each.concept(), match, (a, b) -> a.likeness() >= b.likeness() ? a : b);
                        }
                    }
                }
            }
        }
        return List.copyOf(best.values());
    }

    private static double likeness(List<String> asked, List<String> term) {
        double product = 1;
        for (int i = 0; i < asked.size(); i++) {
            product *= PhoneticSimilarity.of(asked.get(i), term.get(i));
        }
        return Math.pow(product, 1.0 / asked.size());
    }

    /// The phonetic keys of a sequence of words: all combinations of a few keys of each. None for words too
    /// short to match by sound.
    private static Set<String> keys(List<String> words) {
        if (words.isEmpty()
                || words.size() > MAX_TERM_WORDS
                || words.size() == 1 && words.getFirst().length() < MIN_LENGTH_BY_SOUND) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>(Set.of(""));
        int perWord = words.size() == 1 ? 4 : 2;
        for (var word : words) {
            var longer = new LinkedHashSet<String>();
            for (var key : keys) {
                SoundKeys.of(word).stream().limit(perWord).forEach(next -> longer.add(key + ' ' + next));
            }
            keys = longer;
        }
        return keys;
    }
}
