package org.tirich.languages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.languages.analysis.RandomWords;
import org.tirich.languages.glossary.Concept;
import org.tirich.languages.glossary.Glossary;
import org.tirich.languages.glossary.GlossarySubject;
import org.tirich.languages.search.SearchQuery.Reason;

/// Searches titles in seven languages, in Urdu, Roman Urdu, English and with typing errors, among all terms of
/// the glossary as noise.
class SearchTest {

    private static final int CUT = 10;
    private static final String ZONE = "title";

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Map<String, TextTerms> TITLES = new HashMap<>();
    private static IndexSearcher searcher = new IndexSearcher(emptyReader());

    private static DirectoryReader emptyReader() {
        try {
            var directory = new ByteBuffersDirectory();
            new IndexWriter(directory, new IndexWriterConfig()).close();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void index() throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var row : rows("titles.tsv")) {
                put(writer, row[0], row[1], row[2]);
            }
            for (var concept : generalConcepts()) {
                for (var language : concept.terms().entrySet()) {
                    put(writer, "noise", language.getKey(), String.join(" ", language.getValue()));
                }
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /// Excludes taught concepts, which would be the best answers to a search for themselves.
    private static List<Concept> generalConcepts() {
        return Glossary.standard().concepts().stream()
                .filter(concept -> concept.subject() == GlossarySubject.GENERAL)
                .toList();
    }

    private static void put(IndexWriter writer, String id, String language, String text) throws IOException {
        var terms = TextTerms.of(text, language);
        TITLES.put(id, terms);
        VOCABULARY.add(new HashSet<>(terms.exact()));
        var document = new Document();
        document.add(new StoredField("id", id));
        LuceneQueries.add(document, ZONE, terms);
        writer.addDocument(document);
    }

    private static List<String[]> rows(String file) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SearchTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static List<String> find(String typed) throws IOException {
        var query = LuceneQueries.of(new QueryBuilder(VOCABULARY).of(typed), Map.of(ZONE, 1f));
        var found = new ArrayList<String>();
        for (var hit : searcher.search(query, CUT).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return found;
    }

    @Test
    void titlesAreFoundInOtherLanguagesAndScripts() throws IOException {
        var missed = new TreeMap<String, List<String>>();
        var queries = rows("queries.tsv");
        for (var row : queries) {
            if (!find(row[0]).contains(row[1])) {
                missed.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row[0]);
            }
        }
        int misses = missed.values().stream().mapToInt(List::size).sum();
        assertThat(misses).as("%s", missed).isLessThanOrEqualTo(queries.size() * 6 / 100);
    }

    @Test
    void everyVariantMatchesAndNoOtherWordDoes() throws IOException {
        for (var row : rows("variant-pairs.tsv")) {
            var one = TextTerms.of(row[2], "ur");
            var other = TextTerms.of(row[3], "ur");
            if (row[0].equals("different")) {
                assertThat(one.exact()).as(row[1]).isNotEqualTo(other.exact());
            } else {
                assertThat(meets(row[2], other) || meets(row[3], one))
                        .as(row[1])
                        .isTrue();
            }
        }
    }

    /// Whether every word of a query matches a term of the text, or one that sounds alike.
    private static boolean meets(String typed, TextTerms other) {
        var vocabulary = new Vocabulary();
        vocabulary.add(Set.copyOf(other.exact()));
        return new QueryBuilder(vocabulary)
                .of(typed).clauses().stream()
                        .allMatch(clause -> clause.alternatives().stream().anyMatch(each -> switch (each.field()) {
                            case EXACT -> other.exact().contains(each.term());
                            case STEM -> other.stems().contains(each.term());
                            case JOINED -> other.joined().contains(each.term());
                            case CONCEPT -> other.concepts().contains(each.term());
                        }));
    }

    @Test
    void englishWordsAreNotSearchedBySound() {
        var vocabulary = new Vocabulary();
        vocabulary.add(List.of("سن", "sun", "the", "اس", "is"));
        var clauses =
                new QueryBuilder(vocabulary).of("the sun is a star in the sky").clauses();
        assertThat(clauses)
                .noneMatch(clause -> clause.alternatives().stream()
                        .anyMatch(each ->
                                each.reason() == Reason.SOUND && each.term().equals("سن")));
        assertThat(clauses.getFirst().essential()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "***",
                "؟؟؟",
                "title:*",
                "a AND OR NOT (",
                "\"",
                "\\",
                "+-&&||!(){}[]^\"~*?:/",
                "‏‎‌",
                "😀😀",
                "ڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪڪ",
                "\uD800",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "NOT",
                "/.*/"
            })
    void acceptsAnyQueryText(String typed) throws IOException {
        find(typed);
        find(typed.repeat(200));
    }

    @Test
    void onlyTheFirstWordsOfALongQueryCount() throws IOException {
        var random = new Random(11);
        var typed = new StringBuilder("ضیائی تالیف ");
        while (typed.length() < 10_000) {
            typed.append(RandomWords.next(random)).append(' ');
        }
        assertThat(new QueryBuilder(VOCABULARY).of(typed.toString()).clauses()).hasSizeLessThanOrEqualTo(24);
        find(typed.toString());
    }

    @Test
    void typingErrorsAreMatchedWithKnownWords() {
        var vocabulary = new Vocabulary();
        vocabulary.add(List.of("photosynthesis", "photograph", "پودے"));
        assertThat(vocabulary.spelledLike("photosinthesys", 3))
                .extracting(Vocabulary.SimilarWord::word)
                .containsExactly("photosynthesis");
        assertThat(vocabulary.spelledLike("پود", 3)).isEqualTo(Collections.emptyList());
    }
}
