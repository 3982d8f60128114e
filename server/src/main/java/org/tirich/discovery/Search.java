package org.tirich.discovery;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.tirich.catalog.Cards;
import org.tirich.catalog.Catalog;
import org.tirich.catalog.Catalog.ShownLesson;
import org.tirich.catalog.LiveWorks;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.TranscriptLine;
import org.tirich.curriculum.Curriculum;

/// Searching live lessons. The index only proposes; what is not live is not found, whatever it says.
@Service
public class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);

    private static final int MAX_QUERY = 100;

    /// How many lessons are read at once while the index is rebuilt.
    private static final int CHUNK = 500;

    private final SearchIndex index;
    private final Catalog catalog;
    private final LiveWorks live;
    private final Curriculum curriculum;

    Search(SearchIndex index, Catalog catalog, LiveWorks live, Curriculum curriculum) {
        this.index = index;
        this.catalog = catalog;
        this.live = live;
        this.curriculum = curriculum;
    }

    public List<ShownLesson> find(String query, int limit) {
        var asked = query.substring(0, Math.min(query.length(), MAX_QUERY));
        return catalog.shown(index.find(asked, limit));
    }

    /// The index begins empty at each start and is filled from the catalogue.
    @EventListener
    void rebuild(ApplicationReadyEvent ready) {
        var works = live.all().stream().map(LiveWorks.Shown::work).toList();
        var documents = new ArrayList<SearchIndex.Document>();
        for (int from = 0; from < works.size(); from += CHUNK) {
            catalog.shown(works.subList(from, Math.min(works.size(), from + CHUNK)))
                    .forEach(lesson -> documents.add(document(lesson)));
        }
        index.rebuild(documents);
        log.info("{} lessons indexed", documents.size());
    }

    @ApplicationModuleListener
    void published(RevisionPublished published) {
        catalog.shown(published.work()).ifPresent(lesson -> index.put(document(lesson)));
    }

    @ApplicationModuleListener
    void rescinded(RevisionRescinded rescinded) {
        if (rescinded.wasLive()) {
            index.remove(rescinded.work());
        }
    }

    private SearchIndex.Document document(ShownLesson shown) {
        var lesson = shown.revision().lesson();
        var texts = new ArrayList<>(lesson.descriptions().values());
        lesson.outcomes().stream()
                .flatMap(code -> curriculum.find(code).stream())
                .forEach(outcome -> texts.addAll(outcome.titles().values()));
        Cards.transcript(catalog.captions(shown.revision().id())).values().stream()
                .flatMap(List::stream)
                .map(TranscriptLine::text)
                .forEach(texts::add);
        if (lesson.subject() != null) {
            texts.add(lesson.subject());
        }
        return new SearchIndex.Document(
                shown.revision().work(), List.copyOf(lesson.titles().values()), lesson.hashtags(), texts);
    }
}
