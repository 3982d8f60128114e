package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.tirich.languages.search.SearchQuery.Alternative;
import org.tirich.languages.search.SearchQuery.Clause;
import org.tirich.languages.search.SearchQuery.Field;
import org.tirich.languages.search.SearchQuery.Reason;

/// Translates [TextTerms] and [SearchQuery] for Lucene. A document has zones, such as title and captions; each
/// zone has the fields of [Field].
///
/// Terms of one field that match a word for the same reason are scored as one term (`SynonymQuery`), so that a
/// rare word among phonetic variants gains nothing by being rare. The best field counts (Fox and Shaw's
/// CombMAX, Lucene's `DisjunctionMaxQuery`).
public final class LuceneQueries {

    /// Weight of the fields other than the best.
    private static final float TIE_BREAKER = 0.1f;

    private static final float STOP_WORD_WEIGHT = 0.15f;

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType IDENTIFIERS = type(IndexOptions.DOCS);

    private LuceneQueries() {}

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /// The Lucene name of a field of a zone.
    public static String name(String zone, Field field) {
        return zone + '.' + field.name().toLowerCase(Locale.ROOT);
    }

    /// Adds a text to a zone of a document.
    public static void add(Document document, String zone, TextTerms terms) {
        add(document, zone, Field.EXACT, terms.exact());
        add(document, zone, Field.STEM, terms.stems());
        add(document, zone, Field.JOINED, terms.joined());
        add(document, zone, Field.CONCEPT, terms.concepts());
    }

    private static void add(Document document, String zone, Field field, List<String> terms) {
        var name = name(zone, field);
        var type = field == Field.EXACT || field == Field.STEM ? WORDS : IDENTIFIERS;
        document.add(new TermsField(name, terms, type));
    }

    /// The query over some zones.
    ///
    /// @param zones with the weight of each
    public static Query of(SearchQuery query, Map<String, Float> zones) {
        if (query.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        boolean someEssential = query.clauses().stream().anyMatch(Clause::essential);
        var essential = new BooleanQuery.Builder();
        for (var clause : query.clauses()) {
            var answered = of(clause, zones);
            if (clause.essential() || !someEssential) {
                essential.add(answered, Occur.SHOULD);
            } else {
                all.add(new BoostQuery(answered, STOP_WORD_WEIGHT), Occur.SHOULD);
            }
        }
        essential.setMinimumNumberShouldMatch(query.minEssentialMatches());
        return all.add(essential.build(), Occur.MUST).build();
    }

    private static Query of(Clause clause, Map<String, Float> zones) {
        record Group(Field field, Reason reason) {}
        var groups = new LinkedHashMap<Group, List<Alternative>>();
        for (var each : clause.alternatives()) {
            groups.computeIfAbsent(new Group(each.field(), each.reason()), _ -> new ArrayList<>())
                    .add(each);
        }
        var answers = new ArrayList<Query>();
        zones.forEach((zone, worth) -> groups.forEach((group, alternatives) -> {
            double most =
                    alternatives.stream().mapToDouble(Alternative::weight).max().orElse(1);
            var name = name(zone, group.field());
            var terms = new SynonymQuery.Builder(name);
            alternatives.forEach(each -> terms.addTerm(new Term(name, each.term()), (float) (each.weight() / most)));
            answers.add(new BoostQuery(terms.build(), (float) (worth * most)));
        }));
        return new DisjunctionMaxQuery(answers, TIE_BREAKER);
    }
}
