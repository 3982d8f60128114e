package org.tirich.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.languages.search.LuceneQueries;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.SearchQuery.Field;
import org.tirich.store.DataFolder;

/// The index in Lucene, in the data folder. A change is committed before its method returns, so that a killed server
/// finds it again; an index that cannot be read, or was written by another version of ours, is begun anew.
@Component
class LuceneIndex implements SearchIndex, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /// Grows with every change of what terms mean: the letters folded, the stems, the ids of the glossary.
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "format";

    private static final String WORK = "work";
    private static final String REVISION = "revision";
    private static final String SUBJECT = "subject";
    private static final String GRADE = "grade";
    private static final String LANGUAGE = "language";
    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";

    private static final Map<Zone, Float> WORTH =
            new EnumMap<>(Map.of(Zone.TITLE, 4f, Zone.TAG, 3f, Zone.TEXT, 1.5f, Zone.CAPTION, 1f));

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneIndex(DataFolder data) throws IOException {
        directory = FSDirectory.open(data.folder("index"));
        writer = open(directory);
        searchers = new SearcherManager(writer, null);
    }

    private static IndexWriter open(FSDirectory directory) throws IOException {
        try {
            var mode = isOurs(directory) ? OpenMode.APPEND : OpenMode.CREATE;
            return writer(directory, mode);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException broken) {
            log.warn("The search index cannot be read and is made anew: {}", broken.toString());
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return writer(directory, OpenMode.CREATE);
        }
    }

    private static boolean isOurs(FSDirectory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY));
        } catch (IndexNotFoundException none) {
            return false;
        }
    }

    private static IndexWriter writer(FSDirectory directory, OpenMode mode) throws IOException {
        var writer = new IndexWriter(directory, new IndexWriterConfig().setOpenMode(mode));
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
        return writer;
    }

    @Override
    public synchronized void put(List<SearchableWork> documents) {
        write(() -> {
            for (var each : documents) {
                writer.updateDocument(term(each.work()), document(each));
            }
        });
    }

    @Override
    public synchronized void remove(List<WorkId> works) {
        write(() -> {
            for (var work : works) {
                writer.deleteDocuments(term(work));
            }
        });
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

    private static Term term(WorkId work) {
        return new Term(WORK, work.toString());
    }

    private static Document document(SearchableWork work) {
        var document = new Document();
        document.add(new StringField(WORK, work.work().toString(), Store.YES));
        document.add(new StoredField(REVISION, work.revision().toString()));
        var facts = work.facts();
        document.add(new StringField(SUBJECT, facts.subject(), Store.NO));
        document.add(new StringField(LANGUAGE, facts.language(), Store.NO));
        document.add(new IntPoint(GRADE, facts.grade()));
        document.add(new IntPoint(SECONDS, facts.seconds()));
        document.add(new LongPoint(BYTES, facts.bytes()));
        work.zones().forEach((zone, terms) -> LuceneQueries.add(document, name(zone), terms));
        return document;
    }

    private static String name(Zone zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<WorkId, RevisionId> indexed() {
        return read(searcher -> {
            var indexed = new HashMap<WorkId, RevisionId>();
            int all = Math.max(1, searcher.getIndexReader().numDocs());
            for (var hit : searcher.search(new MatchAllDocsQuery(), all).scoreDocs) {
                var stored = searcher.storedFields().document(hit.doc);
                indexed.put(
                        new WorkId(UUID.fromString(stored.get(WORK))),
                        new RevisionId(UUID.fromString(stored.get(REVISION))));
            }
            return indexed;
        });
    }

    @Override
    public Map<String, Integer> words() {
        return terms(Field.EXACT);
    }

    @Override
    public Map<String, Integer> concepts() {
        return terms(Field.CONCEPT);
    }

    private Map<String, Integer> terms(Field field) {
        return read(searcher -> {
            var words = new HashMap<String, Integer>();
            for (var zone : Zone.values()) {
                var terms = MultiTerms.getTerms(searcher.getIndexReader(), LuceneQueries.name(name(zone), field));
                if (terms != null) {
                    var each = terms.iterator();
                    for (var term = each.next(); term != null; term = each.next()) {
                        words.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
                    }
                }
            }
            return words;
        });
    }

    @Override
    public List<WorkId> find(SearchQuery query, Filter filter, int limit) {
        var zones = new LinkedHashMap<String, Float>();
        WORTH.forEach((zone, worth) -> zones.put(name(zone), worth));
        var filtered = filtered(LuceneQueries.of(query, zones), filter);
        return read(searcher -> {
            var found = new ArrayList<WorkId>();
            for (var hit : searcher.search(filtered, limit).scoreDocs) {
                found.add(new WorkId(UUID.fromString(
                        searcher.storedFields().document(hit.doc, Set.of(WORK)).get(WORK))));
            }
            return found;
        });
    }

    private static Query filtered(Query query, Filter filter) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!filter.subject().isEmpty()) {
            all.add(new TermQuery(new Term(SUBJECT, filter.subject())), Occur.FILTER);
        }
        if (!filter.language().isEmpty()) {
            all.add(new TermQuery(new Term(LANGUAGE, filter.language())), Occur.FILTER);
        }
        if (filter.grade() > 0) {
            all.add(IntPoint.newExactQuery(GRADE, filter.grade()), Occur.FILTER);
        }
        if (filter.maxSeconds() > 0) {
            all.add(IntPoint.newRangeQuery(SECONDS, 0, filter.maxSeconds()), Occur.FILTER);
        }
        if (filter.maxBytes() > 0) {
            all.add(LongPoint.newRangeQuery(BYTES, 0, filter.maxBytes()), Occur.FILTER);
        }
        return all.build();
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
