package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tirich.languages.analysis.JoinedBigramFilter;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.glossary.ConceptMatcher;
import org.tirich.languages.identification.LanguageIdentifier;
import org.tirich.languages.search.SearchQuery.Alternative;
import org.tirich.languages.search.SearchQuery.Clause;
import org.tirich.languages.search.SearchQuery.Field;
import org.tirich.languages.search.SearchQuery.Reason;

/// Builds a query from what a person typed, in any language, script and spelling.
///
/// There is no query syntax: punctuation separates words. Each word is searched in its exact form, as a stem,
/// joined with its neighbour, as a concept, and by its sound. The language of a word decides which of these
/// apply:
///
/// - English words are not searched by sound, because *sun* would find سن and *is* would find اس;
/// - other words in Latin letters are Roman Urdu and searched by sound first;
/// - words in Arabic letters are searched by sound among very similar words only, or among all if the word
///   itself is unknown.
public final class QueryBuilder {

    /// Further words are ignored.
    private static final int MAX_WORDS = 24;

    private static final int MAX_WORD_LENGTH = 40;

    private static final double EXACT = 2;
    private static final double STEM = 1.5;
    private static final double CONCEPT = 1.5;
    private static final double JOINED = 1;
    private static final double SPELLING = 0.8;
    private static final double SOUND = 1;

    /// Maximum number of words that sound alike.
    private static final int MAX_BY_SOUND = 12;

    private static final int MAX_BY_SPELLING = 5;

    private static final double MIN_LIKENESS = 0.6;

    /// Words this much less similar than the best one are dropped.
    private static final double MAX_BELOW_BEST = 0.2;

    /// Minimum phonetic similarity of alternatives to a known word.
    private static final double MIN_LIKENESS_OF_KNOWN_WORD = 0.9;

    private final Vocabulary vocabulary;
    private final ConceptMatcher concepts;
    private final LanguageIdentifier languages;

    public QueryBuilder(Vocabulary vocabulary) {
        this(vocabulary, ConceptMatcher.standard(), LanguageIdentifier.shipped());
    }

    QueryBuilder(Vocabulary vocabulary, ConceptMatcher concepts, LanguageIdentifier languages) {
        this.vocabulary = vocabulary;
        this.concepts = concepts;
        this.languages = languages;
    }

    /// The query; empty if there is no word.
    public SearchQuery of(String typed) {
        var words = WordTokenizer.of(typed, MAX_WORDS).stream()
                .filter(word -> word.length() <= MAX_WORD_LENGTH)
                .toList();
        var alternatives = new ArrayList<Alternatives>();
        var english = languages.identify(typed).filter("en"::equals).isPresent();
        for (var word : words) {
            var collected = new Alternatives();
            addForms(word, collected);
            addBySound(word, english, collected);
            alternatives.add(collected);
        }
        addJoined(words, alternatives);
        addConcepts(words, alternatives);
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            clauses.add(new Clause(word, !isStopWord(word), alternatives.get(i).all()));
        }
        return new SearchQuery(clauses);
    }

    /// The typed text with each unknown word replaced by the most similar known word of its script; empty if
    /// there is nothing to replace.
    public Optional<String> corrected(String typed) {
        var corrected = new ArrayList<String>();
        boolean changed = false;
        for (var word : WordTokenizer.of(typed, MAX_WORDS)) {
            var better = unknown(word) ? nearest(word) : Optional.<String>empty();
            changed |= better.isPresent();
            corrected.add(better.orElse(word));
        }
        return changed ? Optional.of(String.join(" ", corrected)) : Optional.empty();
    }

    private boolean unknown(String word) {
        return !isStopWord(word)
                && Character.isLetter(word.codePointAt(0))
                && WordVariants.normals(word).stream().noneMatch(form -> vocabulary.count(form) > 0);
    }

    private Optional<String> nearest(String word) {
        var form = WordVariants.normals(word).iterator().next();
        return Stream.concat(
                        vocabulary.soundingLike(form, MAX_BY_SOUND).stream(),
                        vocabulary.spelledLike(form, MAX_BY_SPELLING).stream())
                .filter(similar -> WordVariants.isLatin(similar.word()) == WordVariants.isLatin(form)
                        && similar.likeness() >= MIN_LIKENESS)
                .max(Comparator.comparingDouble(Vocabulary.SimilarWord::likeness))
                .map(Vocabulary.SimilarWord::word);
    }

    private static boolean isStopWord(String word) {
        return WordVariants.normals(word).stream().anyMatch(WordVariants::isStopWord);
    }

    private static void addForms(String word, Alternatives collected) {
        WordVariants.normals(word).forEach(form -> collected.add(Field.EXACT, form, Reason.SAME, EXACT));
        for (var stem : WordVariants.stems(word)) {
            collected.add(Field.STEM, stem, Reason.FORM, STEM);
            collected.add(Field.EXACT, stem, Reason.FORM, STEM);
        }
        WordVariants.normals(word).stream()
                .filter(form -> form.length() >= JoinedBigramFilter.MIN_LENGTH)
                .forEach(form -> collected.add(Field.JOINED, form, Reason.SPACING, JOINED));
    }

    private static void addJoined(List<String> words, List<Alternatives> alternatives) {
        for (int i = 0; i + 1 < words.size(); i++) {
            for (var orthography : Orthography.values()) {
                var both =
                        JoinedBigramFilter.join(orthography.normal(words.get(i)), orthography.normal(words.get(i + 1)));
                if (!both.isEmpty()) {
                    for (int at = i; at <= i + 1; at++) {
                        alternatives.get(at).add(Field.EXACT, both, Reason.SPACING, JOINED);
                        alternatives.get(at).add(Field.JOINED, both, Reason.SPACING, EXACT);
                    }
                }
            }
        }
    }

    private void addConcepts(List<String> words, List<Alternatives> alternatives) {
        var found = concepts.findAny(words.stream().map(WordVariants::stems).toList());
        found.forEach(match -> add(match, CONCEPT, alternatives));
        var unnamed = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean named = found.stream().anyMatch(match -> match.from() <= at && at < match.to());
            // Words already matched by a term separate the others, because matching by sound is for unmatched
            // words only.
            unnamed.add(named ? "" : words.get(i));
        }
        concepts.soundingLike(unnamed)
                .forEach(match -> add(match, CONCEPT * match.likeness() * match.likeness(), alternatives));
    }

    private static void add(ConceptMatcher.Match match, double weight, List<Alternatives> alternatives) {
        for (int at = match.from(); at < match.to(); at++) {
            alternatives.get(at).add(Field.CONCEPT, match.concept(), Reason.MEANING, weight);
        }
    }

    private void addBySound(String word, boolean english, Alternatives collected) {
        var forms = WordVariants.normals(word);
        var form = forms.isEmpty() ? "" : forms.iterator().next();
        if (form.isEmpty() || !Character.isLetter(form.codePointAt(0))) {
            return;
        }
        boolean known = forms.stream().anyMatch(each -> vocabulary.count(each) > 0);
        boolean latin = WordVariants.isLatin(form);
        if (latin && (WordVariants.isEnglishStopWord(form) || english && known)) {
            return;
        }
        var alike = vocabulary.soundingLike(form, MAX_BY_SOUND);
        double best = alike.stream()
                .mapToDouble(Vocabulary.SimilarWord::likeness)
                .max()
                .orElse(0);
        double least = latin || !known ? Math.max(MIN_LIKENESS, best - MAX_BELOW_BEST) : MIN_LIKENESS_OF_KNOWN_WORD;
        for (var similar : alike) {
            if (similar.likeness() >= least) {
                double likeness = similar.likeness();
                collected.add(Field.EXACT, similar.word(), Reason.SOUND, SOUND * likeness * likeness * likeness);
            }
        }
        if (!known) {
            for (var similar : vocabulary.spelledLike(form, MAX_BY_SPELLING)) {
                collected.add(
                        Field.EXACT,
                        similar.word(),
                        Reason.SPELLING,
                        SPELLING * Math.max(similar.likeness(), MIN_LIKENESS));
            }
        }
    }

    /// Collects alternatives and keeps the highest weight for each term.
    private static final class Alternatives {

        private record Term(Field field, String term) {}

        private final Map<Term, Alternative> best = new LinkedHashMap<>();

        void add(Field field, String term, Reason reason, double weight) {
            best.merge(
                    new Term(field, term),
                    new Alternative(field, term, reason, weight),
                    (a, b) -> a.weight() >= b.weight() ? a : b);
        }

        List<Alternative> all() {
            return List.copyOf(best.values());
        }
    }
}
