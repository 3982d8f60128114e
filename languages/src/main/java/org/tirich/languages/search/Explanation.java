package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.languages.analysis.JoinedBigramFilter;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.glossary.ConceptMatcher;
import org.tirich.languages.search.SearchQuery.Alternative;
import org.tirich.languages.search.SearchQuery.Clause;
import org.tirich.languages.search.SearchQuery.Field;
import org.tirich.languages.search.SearchQuery.Reason;

/// Explains why a text matches a query, in words of the text.
public final class Explanation {

    /// @param asked a word of the query
    /// @param found the words of the text that match it
    public record Answer(String asked, String found, Reason reason) {}

    private Explanation() {}

    /// The match of each query word that has one; empty if only stop words match.
    public static List<Answer> of(SearchQuery query, String text, String language) {
        return of(query, analyse(text, language));
    }

    /// The same for a text that is explained to many queries.
    public static List<Answer> of(SearchQuery query, AnalysedText text) {
        var answers = new ArrayList<Answer>();
        boolean essential = false;
        for (var clause : query.clauses()) {
            var best = best(clause, text.terms());
            if (best.isPresent()) {
                answers.add(best.get());
                essential |= clause.essential();
            }
        }
        return essential || query.clauses().stream().noneMatch(Clause::essential) ? answers : List.of();
    }

    private record Term(Field field, String term) {}

    /// The terms of a text, each with the words it is made of.
    public static final class AnalysedText {

        private final Map<Term, String> terms;

        private AnalysedText(Map<Term, String> terms) {
            this.terms = terms;
        }

        private Map<Term, String> terms() {
            return terms;
        }

        /// The number of terms.
        public int size() {
            return terms.size();
        }
    }

    private static Optional<Answer> best(Clause clause, Map<Term, String> terms) {
        return clause.alternatives().stream()
                .filter(each -> terms.containsKey(new Term(each.field(), each.term())))
                .max(Comparator.comparingDouble(Alternative::weight))
                .map(each -> new Answer(
                        clause.asked(),
                        terms.getOrDefault(new Term(each.field(), each.term()), clause.asked()),
                        each.reason()));
    }

    public static AnalysedText analyse(String text, String language) {
        var orthography = Orthography.of(language);
        var tokens = WordTokenizer.of(text);
        var stems = tokens.stream()
                .map(token -> LightStemmer.stem(token, orthography))
                .toList();
        var terms = new LinkedHashMap<Term, String>();
        for (int i = 0; i < tokens.size(); i++) {
            var word = orthography.normal(tokens.get(i));
            terms.putIfAbsent(new Term(Field.EXACT, word), tokens.get(i));
            terms.putIfAbsent(new Term(Field.STEM, stems.get(i)), tokens.get(i));
            if (i > 0) {
                var joined = JoinedBigramFilter.join(orthography.normal(tokens.get(i - 1)), word);
                terms.putIfAbsent(new Term(Field.JOINED, joined), tokens.get(i - 1) + ' ' + tokens.get(i));
            }
        }
        for (var match : ConceptMatcher.standard().find(stems)) {
            terms.putIfAbsent(
                    new Term(Field.CONCEPT, match.concept()),
                    String.join(" ", tokens.subList(match.from(), match.to())));
        }
        return new AnalysedText(terms);
    }
}
