package org.tirich.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.discovery.SearchIndex.Filter;
import org.tirich.discovery.SearchIndex.SearchableWork;
import org.tirich.discovery.SearchIndex.Zone;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.search.Explanation;
import org.tirich.languages.search.Explanation.Answer;
import org.tirich.languages.search.QueryBuilder;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.SearchQuery.Reason;
import org.tirich.languages.search.Vocabulary;

/// Searching live lessons. The index only proposes; what is not live is not found, whatever it says.
@Service
public class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);

    /// Characters of a query that are read.
    private static final int MAX_QUERY = 500;

    /// How many lessons are read at once while the index is filled.
    private static final int CHUNK = 200;

    private final SearchIndex index;
    private final SearchTexts texts;
    private final Catalog catalog;
    private final LiveWorks live;
    private final Vocabulary vocabulary = new Vocabulary();
    private final QueryBuilder queries = new QueryBuilder(vocabulary);

    Search(SearchIndex index, SearchTexts texts, Catalog catalog, LiveWorks live) {
        this.index = index;
        this.texts = texts;
        this.catalog = catalog;
        this.live = live;
    }

    /// Why a lesson was found, where its title does not say it.
    ///
    /// @param zone `title`, `tag`, `text` or `caption`
    /// @param time of a caption, as minutes and seconds; else empty
    public record Why(
            String zone, String asked, String found, Reason reason, String language, String text, String time) {}

    /// A lesson that was found.
    public record Found(ShownLesson lesson, Optional<Why> why) {}

    /// Lessons that answer, best first.
    ///
    /// @param reader whose language the reasons are given in, where a lesson has them in several
    public List<Found> find(String typed, Narrowed narrowed, LanguageTag reader, int limit) {
        var query = queries.of(shortened(typed));
        if (query.isEmpty()) {
            return List.of();
        }
        return catalog.shown(index.find(query, narrowed.filter(), limit)).stream()
                .map(lesson -> new Found(lesson, why(query, lesson, reader)))
                .toList();
    }

    /// What may have been meant, if a word of the query was never written here.
    public Optional<String> meant(String typed) {
        return queries.corrected(shortened(typed));
    }

    private static String shortened(String typed) {
        int end = Math.min(typed.length(), MAX_QUERY);
        return typed.substring(0, end);
    }

    /// The text that answers most, in the words of its own that do. Nothing where the title has every word as it was
    /// asked.
    private Optional<Why> why(SearchQuery query, ShownLesson lesson, LanguageTag reader) {
        record Answered(SearchTexts.Text text, List<Answer> answers) {

            /// How far the answers are from the words that were asked, over all.
            int detour() {
                return answers.stream()
                        .mapToInt(answer -> answer.reason().ordinal())
                        .sum();
            }
        }
        return texts.of(lesson).stream()
                .map(text -> new Answered(text, Explanation.of(query, text.text(), text.language())))
                .filter(answered -> !answered.answers().isEmpty())
                .min(Comparator.comparingInt(
                                (Answered answered) -> -answered.answers().size())
                        .thenComparing(Answered::detour)
                        .thenComparing(answered -> !answered.text().language().equals(reader.value()))
                        .thenComparing(answered -> answered.text().zone()))
                .filter(answered -> answered.text().zone() != Zone.TITLE
                        || answered.answers().stream().anyMatch(answer -> answer.reason() != Reason.SAME))
                .map(answered -> why(answered.text(), answered.answers()));
    }

    private static Why why(SearchTexts.Text text, List<Answer> answers) {
        var telling = answers.stream()
                .max(Comparator.comparingInt(answer -> answer.reason().ordinal()))
                .orElseThrow();
        return new Why(
                text.zone().name().toLowerCase(java.util.Locale.ROOT),
                telling.asked(),
                telling.found(),
                telling.reason(),
                text.language(),
                text.text(),
                text.time());
    }

    /// What changed while the server was down is caught up with; the words are learned from the index.
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        index.words().forEach(vocabulary::add);
        var indexed = index.indexed();
        var missing = live.all().stream()
                .filter(shown -> !shown.revision().equals(indexed.get(shown.work())))
                .map(LiveRevision::work)
                .toList();
        put(missing, _ -> {});
        removeStrangers(indexed);
        log.info("{} lessons can be searched, {} of them new", live.all().size(), missing.size());
    }

    /// Writes every live lesson into the index again, while it is searched.
    ///
    /// @param progress is told how many are done
    /// @return how many there are
    int rebuild(IntConsumer progress) {
        var works = live.all().stream().map(LiveRevision::work).toList();
        put(works, progress);
        removeStrangers(index.indexed());
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
        documents.forEach(this::learn);
        index.put(documents);
    }

    private void learn(SearchableWork document) {
        var words = new HashSet<String>();
        document.zones().values().forEach(terms -> words.addAll(terms.exact()));
        vocabulary.add(words);
    }

    private void removeStrangers(Map<WorkId, RevisionId> indexed) {
        var strangers = new ArrayList<WorkId>(indexed.keySet());
        strangers.removeIf(work -> live.find(work).isPresent());
        if (!strangers.isEmpty()) {
            index.remove(strangers);
        }
    }

    @ApplicationModuleListener
    void published(RevisionPublished published) {
        catalog.shown(published.work()).ifPresent(lesson -> put(List.of(lesson)));
    }

    @ApplicationModuleListener
    void rescinded(RevisionRescinded rescinded) {
        if (rescinded.wasLive()) {
            index.remove(List.of(rescinded.work()));
        }
    }

    /// What a search is narrowed to; an empty text and 0 narrow nothing.
    ///
    /// @param language of the speech, `zxx` for lessons without any
    /// @param megabytes on an ordinary link
    public record Narrowed(String subject, int grade, String language, int seconds, double megabytes) {

        private static final double MEGABYTE = 1_000_000;

        public static final Narrowed NOT = new Narrowed("", 0, "", 0, 0);

        private Filter filter() {
            return new Filter(subject, grade, language, seconds, (long) (megabytes * MEGABYTE));
        }

        public boolean isNarrowed() {
            return !equals(NOT);
        }
    }
}
