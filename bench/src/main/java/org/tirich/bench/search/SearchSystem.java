package org.tirich.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.tirich.languages.search.LuceneQueries;
import org.tirich.languages.search.QueryBuilder;
import org.tirich.languages.search.TextTerms;
import org.tirich.languages.search.Vocabulary;

/// A search system under test, with its index on disk.
abstract sealed class SearchSystem implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// Indexes the texts into a folder, in one segment.
    private SearchSystem(Path folder, List<Corpus.Text> texts, DocumentWriter writing) throws IOException {
        directory = FSDirectory.open(folder);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var text : texts) {
                var document = new Document();
                document.add(new StoredField(ID, text.id()));
                writing.write(document, text);
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private interface DocumentWriter {
        void write(Document document, Corpus.Text text) throws IOException;
    }

    abstract Query query(String typed);

    /// The ids of the texts found, best first.
    List<String> find(String typed, int max) {
        try {
            var found = new ArrayList<String>();
            for (var hit : searcher.search(query(typed), max).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc, Set.of(ID)).get(ID));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The size of the index in bytes.
    long size() throws IOException {
        long bytes = 0;
        for (var file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    /// Our search.
    static final class TirichSearch extends SearchSystem {

        private final QueryBuilder queries;

        private TirichSearch(Path folder, List<Corpus.Text> texts, Vocabulary vocabulary) throws IOException {
            super(folder, texts, (document, text) -> {
                var terms = TextTerms.of(text.text(), text.language());
                vocabulary.add(Set.copyOf(terms.exact()));
                LuceneQueries.add(document, TEXT, terms);
            });
            queries = new QueryBuilder(vocabulary);
        }

        static TirichSearch of(Path folder, List<Corpus.Text> texts) throws IOException {
            return new TirichSearch(folder, texts, new Vocabulary());
        }

        @Override
        Query query(String typed) {
            return LuceneQueries.of(queries.of(typed), Map.of(TEXT, 1f));
        }
    }

    /// An analyzer of Lucene: any word of the query may match, as in its match queries.
    static final class LuceneAnalyzerSearch extends SearchSystem {

        /// The limit of Lucene on the clauses of a query.
        private static final int MAX_WORDS = 1024;

        private final Analyzer analyzer;

        LuceneAnalyzerSearch(Path folder, List<Corpus.Text> texts, Analyzer analyzer) throws IOException {
            super(
                    folder,
                    texts,
                    (document, text) -> document.add(new TextField(TEXT, analyzer.tokenStream(TEXT, text.text()))));
            this.analyzer = analyzer;
        }

        @Override
        Query query(String typed) {
            var any = new BooleanQuery.Builder();
            try (var words = analyzer.tokenStream(TEXT, typed)) {
                var term = words.addAttribute(CharTermAttribute.class);
                words.reset();
                for (int n = 0; n < MAX_WORDS && words.incrementToken(); n++) {
                    any.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
                }
                words.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return any.build();
        }
    }
}
