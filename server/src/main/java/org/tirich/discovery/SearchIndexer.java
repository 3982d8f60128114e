package org.tirich.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.discovery.IndexedWorkTable.Kind;
import org.tirich.discovery.IndexedWorkTable.Terms;
import org.tirich.discovery.SearchIndex.SearchableWork;
import org.tirich.languages.search.TextTerms;
import org.tirich.languages.search.Vocabulary;

/// Updates the search index with the live lessons. A work is written to the index first and then to [IndexedWorkTable]:
/// after `kill -9` between the two it is indexed again.
@Service
class SearchIndexer {

    private static final Logger log = LoggerFactory.getLogger(SearchIndexer.class);

    /// Lessons that are read at a time while the index is filled.
    private static final int CHUNK = 200;

    private final SearchIndex index;
    private final IndexedWorkTable indexed;
    private final SearchTexts texts;
    private final Catalog catalog;
    private final LiveWorks live;
    private final TransactionTemplate transaction;
    private final Vocabulary vocabulary = new Vocabulary();

    SearchIndexer(
            SearchIndex index,
            IndexedWorkTable indexed,
            SearchTexts texts,
            Catalog catalog,
            LiveWorks live,
            TransactionTemplate transaction) {
        this.index = index;
        this.indexed = indexed;
        this.texts = texts;
        this.catalog = catalog;
        this.live = live;
        this.transaction = transaction;
    }

    /// The words of all indexed lessons.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The concepts of all indexed lessons, each with the number of lessons that contain it.
    Map<String, Integer> concepts() {
        return indexed.terms(index.generation(), Kind.CONCEPT);
    }

    /// Applies the changes since the server last stopped.
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        indexed.removeOthers(index.generation());
        indexed.terms(index.generation(), Kind.WORD).forEach(vocabulary::add);
        var revisions = indexed.revisions(index.generation());
        var missing = live.all().stream()
                .filter(shown -> !shown.revision().equals(revisions.get(shown.work())))
                .map(LiveRevision::work)
                .toList();
        put(missing, _ -> {});
        removeWithdrawn(revisions);
        log.info("{} lessons can be searched, {} of them new", live.all().size(), missing.size());
    }

    /// Indexes every live lesson again. Searches use the index meanwhile.
    ///
    /// @param progress receives the number of indexed lessons
    /// @return the number of lessons
    int rebuild(IntConsumer progress) {
        var works = live.all().stream().map(LiveRevision::work).toList();
        put(works, progress);
        removeWithdrawn(indexed.revisions(index.generation()));
        return works.size();
    }

    private void put(List<WorkId> works, IntConsumer progress) {
        var done = new AtomicInteger();
        for (int from = 0; from < works.size(); from += CHUNK) {
            var chunk = works.subList(from, Math.min(works.size(), from + CHUNK));
            put(catalog.shown(chunk));
            progress.accept(done.addAndGet(chunk.size()));
        }
    }

    private void put(List<ShownLesson> lessons) {
        var documents = lessons.stream().map(texts::document).toList();
        var terms = documents.stream().map(SearchIndexer::terms).toList();
        terms.forEach(each -> vocabulary.add(each.words()));
        index.put(documents);
        transaction.executeWithoutResult(_ -> indexed.put(index.generation(), terms));
    }

    private static Terms terms(SearchableWork document) {
        return new Terms(
                document.work(),
                document.revision(),
                terms(document, TextTerms::exact),
                terms(document, TextTerms::concepts));
    }

    private static Set<String> terms(SearchableWork document, Function<TextTerms, List<String>> field) {
        var all = new HashSet<String>();
        document.zones().values().forEach(terms -> all.addAll(field.apply(terms)));
        return all;
    }

    private void removeWithdrawn(Map<WorkId, RevisionId> revisions) {
        var withdrawn = new ArrayList<>(revisions.keySet());
        withdrawn.removeIf(work -> live.find(work).isPresent());
        remove(withdrawn);
    }

    private void remove(List<WorkId> works) {
        if (!works.isEmpty()) {
            index.remove(works);
            transaction.executeWithoutResult(_ -> indexed.remove(index.generation(), works));
        }
    }

    @ApplicationModuleListener(id = "discovery.search-indexer.published")
    void published(RevisionPublished published) {
        catalog.shown(published.work()).ifPresent(lesson -> put(List.of(lesson)));
    }

    @ApplicationModuleListener(id = "discovery.search-indexer.rescinded")
    void rescinded(RevisionRescinded rescinded) {
        if (rescinded.wasLive()) {
            remove(List.of(rescinded.work()));
        }
    }
}
