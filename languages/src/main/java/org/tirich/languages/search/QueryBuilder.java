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

/// Makes a query of what a person typed, in whatever language and script, with whatever spelling.
///
/// Nothing in it is syntax: an asterisk or a colon is what it is in any text, a mark between words. Each word is
/// asked for as it stands, without its ending, joined with its neighbour, as the concept it names, and by its sound.
/// Which of these are asked depends on the language of the word:
///
/// - an English word is not looked for by sound, or *sun* would find سن and *is* would find اس;
/// - any other word in Latin letters is Roman Urdu, and looked for by sound first;
/// - a word in Arabic letters is looked for by sound among its near likenesses only, and among all if nobody ever
///   wrote it.
public final class QueryBuilder {

    /// Words after these are not read.
    private static final int MAX_WORDS = 24;

    private static final int MAX_WORD_LENGTH = 40;

    private static final double EXACT = 2;
    private static final double STEM = 1.5;
    private static final double CONCEPT = 1.5;
    private static final double JOINED = 1;
    private static final double SPELLING = 0.8;
    private static final double SOUND = 1;

    /// How many words that sound alike are asked for.
    private static final int MAX_BY_SOUND = 12;

    private static final int MAX_BY_SPELLING = 5;

    private static final double MIN_LIKENESS = 0.6;

    /// What sounds so much less alike than the likeliest word is not what was meant.
    private static final double MAX_BELOW_BEST = 0.2;

    /// How alike a word must sound to one that is known to be asked for with it.
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

    /// The query; empty if there is no word in it.
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

    /// The same with each word that nobody wrote replaced by the likeliest that somebody did, in its own script;
    /// empty if no word needs it.
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
            // A word that is named already breaks the run: sound is for what was not understood.
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

    /// Alternatives as they come together; of the same term the weightier is kept.
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
