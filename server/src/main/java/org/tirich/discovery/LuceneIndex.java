package org.tirich.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tirich.catalog.WorkId;
import org.tirich.languages.LessonAnalyzer;
import org.tirich.store.DataFolder;

/// The index in Lucene, in the data folder.
@Component
class LuceneIndex implements SearchIndex, DisposableBean {

    private static final String WORK = "work";
    private static final String TITLE = "title";
    private static final String HASHTAG = "hashtag";
    private static final String TEXT = "text";

    private static final float TITLE_BOOST = 4;
    private static final float HASHTAG_BOOST = 3;
    private static final int MAX_WORDS = 12;

    /// Shorter words are not searched with a typing error in them.
    private static final int FUZZY_FROM = 5;

    private final LessonAnalyzer analyzer = new LessonAnalyzer();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneIndex(DataFolder data) throws IOException {
        directory = FSDirectory.open(data.folder("index"));
        writer = new IndexWriter(
                directory, new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        searchers = new SearcherManager(writer, null);
    }

    @Override
    public void put(Document work) {
        write(() -> writer.updateDocument(term(work.work()), document(work)));
    }

    private static Term term(WorkId work) {
        return new Term(WORK, work.toString());
    }

    private static org.apache.lucene.document.Document document(Document work) {
        var document = new org.apache.lucene.document.Document();
        document.add(new StringField(WORK, work.work().toString(), Field.Store.YES));
        work.titles().forEach(title -> document.add(new TextField(TITLE, title, Field.Store.NO)));
        work.hashtags().forEach(tag -> document.add(new TextField(HASHTAG, tag, Field.Store.NO)));
        work.texts().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        return document;
    }

    @Override
    public void remove(WorkId work) {
        write(() -> writer.deleteDocuments(term(work)));
    }

    @Override
    public void rebuild(Collection<Document> documents) {
        write(() -> {
            writer.deleteAll();
            for (var each : documents) {
                writer.addDocument(document(each));
            }
        });
    }

    @Override
    public List<WorkId> find(String query, int limit) {
        try {
            var words = words(query);
            if (words.isEmpty()) {
                return List.of();
            }
            var all = new BooleanQuery.Builder();
            words.forEach(word -> all.add(anywhere(word), Occur.SHOULD));
            all.setMinimumNumberShouldMatch(Math.max(1, (words.size() + 1) / 2));
            var searcher = searchers.acquire();
            try {
                var found = new ArrayList<WorkId>();
                for (var hit : searcher.search(all.build(), limit).scoreDocs) {
                    found.add(new WorkId(UUID.fromString(
                            searcher.storedFields().document(hit.doc).get(WORK))));
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery anywhere(String word) {
        var query = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_BOOST), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(HASHTAG, word)), HASHTAG_BOOST), Occur.SHOULD)
                .add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD);
        if (word.length() >= FUZZY_FROM) {
            query.add(new FuzzyQuery(new Term(TITLE, word), 1, 1), Occur.SHOULD);
        }
        return query.build();
    }

    private List<String> words(String query) throws IOException {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(TEXT, query)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MAX_WORDS) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
