package org.tirich.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.glossary.Concept;
import org.tirich.languages.glossary.Glossary;
import org.tirich.languages.search.Suggestions;
import org.tirich.languages.search.Suggestions.Entry;

/// Completions of a query: titles, hashtags, and the terms of the concepts in lessons, in every language.
@Service
public class SearchSuggestions {

    /// The number of titles that are suggested, the newest.
    private static final int MAX_TITLES = 5_000;

    private static final int CHUNK = 500;

    /// The maximum delay before a new lesson is suggested.
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final SearchIndexer indexer;
    private final Catalog catalog;
    private final LiveWorks live;
    private final LiveTags tags;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(-1, Instant.MIN, new Suggestions(List.of()));

    SearchSuggestions(SearchIndexer indexer, Catalog catalog, LiveWorks live, LiveTags tags, Clock clock) {
        this.indexer = indexer;
        this.catalog = catalog;
        this.live = live;
        this.tags = tags;
        this.clock = clock;
    }

    private record Snapshot(long version, Instant at, Suggestions suggestions) {

        boolean isFresh(long current, Instant now) {
            return version == current || at.isAfter(now.minus(MAX_AGE));
        }
    }

    public List<Entry> of(String typed, LanguageTag reader, int limit) {
        return current().of(typed, reader.value(), limit);
    }

    private Suggestions current() {
        if (snapshot.isFresh(live.version(), clock.instant())) {
            return snapshot.suggestions();
        }
        lock.lock();
        try {
            var version = live.version();
            if (!snapshot.isFresh(version, clock.instant())) {
                snapshot = new Snapshot(version, clock.instant(), new Suggestions(entries()));
            }
            return snapshot.suggestions();
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        indexer.concepts()
                .forEach(
                        (id, works) -> Glossary.standard().find(id).ifPresent(concept -> add(concept, works, entries)));
        tags.all()
                .forEach(tag -> tag.names()
                        .forEach(name -> entries.add(new Entry(
                                "#" + name, language(name), tag.works().size()))));
        var newest = live.all().stream()
                .sorted(Comparator.comparing(LiveRevision::since).reversed())
                .limit(MAX_TITLES)
                .map(LiveRevision::work)
                .toList();
        for (int from = 0; from < newest.size(); from += CHUNK) {
            catalog.shown(newest.subList(from, Math.min(newest.size(), from + CHUNK)))
                    .forEach(lesson -> lesson.revision()
                            .lesson()
                            .titles()
                            .forEach((language, title) -> entries.add(new Entry(title, language.value(), 1))));
        }
        return entries;
    }

    private static void add(Concept concept, int works, List<Entry> entries) {
        concept.terms().forEach((language, terms) -> {
            if (!language.equals("ur-Latn")) {
                terms.forEach(term -> entries.add(new Entry(term, language, works)));
            }
        });
    }

    private static String language(String name) {
        return name.codePoints().anyMatch(c -> c >= 0x0600 && c <= 0x08FF) ? "ur" : "en";
    }
}
