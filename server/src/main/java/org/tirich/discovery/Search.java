package org.tirich.discovery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.discovery.SearchIndex.Filter;
import org.tirich.discovery.SearchIndex.Zone;
import org.tirich.kernel.CacheSizing;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.search.Explanation;
import org.tirich.languages.search.Explanation.AnalysedText;
import org.tirich.languages.search.Explanation.Answer;
import org.tirich.languages.search.QueryBuilder;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.SearchQuery.Reason;

/// Searches live lessons. The index only proposes: a lesson that is not live is not found.
@Service
public class Search {

    /// Characters; the rest of a query is ignored.
    private static final int MAX_QUERY = 500;

    /// Terms of lessons that are found often, about 150 bytes each.
    private static final long MAX_EXPLAINED_TERMS = 200_000;

    private final SearchIndex index;
    private final SearchTexts texts;
    private final Catalog catalog;
    private final QueryBuilder queries;

    /// A submitted revision never changes, so that its texts are analysed once.
    private final Cache<RevisionId, List<ExplainedText>> explained = Caffeine.newBuilder()
            .maximumWeight(CacheSizing.of(MAX_EXPLAINED_TERMS))
            .weigher((RevisionId _, List<ExplainedText> texts) ->
                    1 + texts.stream().mapToInt(text -> text.analysed().size()).sum())
            .build();

    Search(SearchIndex index, SearchTexts texts, Catalog catalog, SearchIndexer indexer) {
        this.index = index;
        this.texts = texts;
        this.catalog = catalog;
        this.queries = new QueryBuilder(indexer.vocabulary());
    }

    /// Why a lesson was found, where its title does not say it.
    ///
    /// @param zone `title`, `tag`, `text` or `caption`
    /// @param time of a caption, as minutes and seconds; else empty
    public record Why(
            String zone, String asked, String found, Reason reason, String language, String text, String time) {}

    private record ExplainedText(SearchTexts.Text text, AnalysedText analysed) {}

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
        return explained.get(lesson.revision().id(), _ -> analyse(lesson)).stream()
                .map(each -> new Answered(each.text(), Explanation.of(query, each.analysed())))
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

    private List<ExplainedText> analyse(ShownLesson lesson) {
        return texts.of(lesson).stream()
                .map(text -> new ExplainedText(text, Explanation.analyse(text.text(), text.language())))
                .toList();
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
