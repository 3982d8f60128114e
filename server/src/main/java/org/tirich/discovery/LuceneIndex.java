package org.tirich.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tirich.catalog.WorkId;
import org.tirich.languages.search.LuceneQueries;
import org.tirich.languages.search.SearchQuery;
import org.tirich.store.DataFolder;

/// The index in Lucene, in the data folder. A change is committed before its method returns and survives `kill -9`. An
/// index that cannot be read, or has another format, is replaced by an empty one of a new generation.
@Component
class LuceneIndex implements SearchIndex, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /// Increase this with every change of the terms: folded letters, stems, ids of the glossary.
    private static final String FORMAT = "3";

    private static final String FORMAT_KEY = "format";
    private static final String GENERATION_KEY = "generation";

    private static final String WORK = "work";
    private static final String SUBJECT = "subject";
    private static final String GRADE = "grade";
    private static final String LANGUAGE = "language";
    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";

    private static final Map<Zone, Float> WEIGHTS =
            new EnumMap<>(Map.of(Zone.TITLE, 4f, Zone.TAG, 3f, Zone.TEXT, 1.5f, Zone.CAPTION, 1f));

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final UUID generation;

    LuceneIndex(DataFolder data) throws IOException {
        directory = FSDirectory.open(data.folder("index"));
        var existing = generationOf(directory);
        generation = existing.orElseGet(UUID::randomUUID);
        writer = open(directory, existing.isPresent() ? OpenMode.APPEND : OpenMode.CREATE);
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, GENERATION_KEY, generation.toString())
                .entrySet());
        searchers = new SearcherManager(writer, null);
    }

    /// The generation of an index in the current format; empty if a new index must be created.
    private static Optional<UUID> generationOf(FSDirectory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            var commit = reader.getIndexCommit().getUserData();
            return FORMAT.equals(commit.get(FORMAT_KEY))
                    ? Optional.of(UUID.fromString(commit.get(GENERATION_KEY)))
                    : Optional.empty();
        } catch (IndexNotFoundException none) {
            return Optional.empty();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException broken) {
            log.warn("The search index cannot be read and is rebuilt: {}", broken.toString());
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return Optional.empty();
        }
    }

    private static IndexWriter open(FSDirectory directory, OpenMode mode) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig().setOpenMode(mode));
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
    public UUID generation() {
        return generation;
    }

    @Override
    public List<WorkId> find(SearchQuery query, Filter filter, int limit) {
        var zones = new LinkedHashMap<String, Float>();
        WEIGHTS.forEach((zone, weight) -> zones.put(name(zone), weight));
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
