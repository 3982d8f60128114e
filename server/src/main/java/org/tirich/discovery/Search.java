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

/// Searches live lessons. The index only proposes lessons; a lesson that is not live is left out.
@Service
public class Search {

    /// The maximum length of a query in characters; the rest is ignored.
    private static final int MAX_QUERY = 500;

    /// Cached terms of frequently found lessons, about 150 bytes each.
    private static final long MAX_EXPLAINED_TERMS = 200_000;

    private final SearchIndex index;
    private final SearchTexts texts;
    private final Catalog catalog;
    private final QueryBuilder queries;

    /// A submitted revision never changes, so its texts are analysed once.
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

    /// The reason why a lesson was found, if its title does not show it.
    ///
    /// @param zone `title`, `tag`, `text` or `caption`
    /// @param time the time of a caption, as minutes and seconds; empty for other zones
    public record MatchExplanation(
            String zone, String asked, String found, Reason reason, String language, String text, String time) {}

    private record ExplainedText(SearchTexts.Text text, AnalysedText analysed) {}

    /// A lesson that matches the query.
    public record Found(ShownLesson lesson, Optional<MatchExplanation> why) {}

    /// Lessons that match the query, best first.
    ///
    /// @param reader the preferred language of the reasons, if a lesson has its texts in several
    public List<Found> find(String typed, Filters filters, LanguageTag reader, int limit) {
        var query = queries.of(shortened(typed));
        if (query.isEmpty()) {
            return List.of();
        }
        return catalog.shown(index.find(query, filters.filter(), limit)).stream()
                .map(lesson -> new Found(lesson, why(query, lesson, reader)))
                .toList();
    }

    /// A suggested correction, if a word of the query occurs in no lesson.
    public Optional<String> correction(String typed) {
        return queries.corrected(shortened(typed));
    }

    private static String shortened(String typed) {
        int end = Math.min(typed.length(), MAX_QUERY);
        return typed.substring(0, end);
    }

    /// The text that matches most words of the query. Empty if the title contains every word as it was typed.
    private Optional<MatchExplanation> why(SearchQuery query, ShownLesson lesson, LanguageTag reader) {
        record Match(SearchTexts.Text text, List<Answer> answers) {

            /// The sum of the distances between the words of the query and the matches.
            int distance() {
                return answers.stream()
                        .mapToInt(answer -> answer.reason().ordinal())
                        .sum();
            }
        }
        return explained.get(lesson.revision().id(), _ -> analyse(lesson)).stream()
                .map(each -> new Match(each.text(), Explanation.of(query, each.analysed())))
                .filter(match -> !match.answers().isEmpty())
                .min(Comparator.comparingInt((Match match) -> -match.answers().size())
                        .thenComparing(Match::distance)
                        .thenComparing(match -> !match.text().language().equals(reader.value()))
                        .thenComparing(match -> match.text().zone()))
                .filter(match -> match.text().zone() != Zone.TITLE
                        || match.answers().stream().anyMatch(answer -> answer.reason() != Reason.SAME))
                .map(match -> why(match.text(), match.answers()));
    }

    private List<ExplainedText> analyse(ShownLesson lesson) {
        return texts.of(lesson).stream()
                .map(text -> new ExplainedText(text, Explanation.analyse(text.text(), text.language())))
                .toList();
    }

    private static MatchExplanation why(SearchTexts.Text text, List<Answer> answers) {
        var answer = answers.stream()
                .max(Comparator.comparingInt(each -> each.reason().ordinal()))
                .orElseThrow();
        return new MatchExplanation(
                text.zone().name().toLowerCase(java.util.Locale.ROOT),
                answer.asked(),
                answer.found(),
                answer.reason(),
                text.language(),
                text.text(),
                text.time());
    }

    /// The filters of a search; an empty text and 0 do not restrict it.
    ///
    /// @param language the language of the speech, `zxx` for lessons without speech
    /// @param megabytes the size that loads on an ordinary link
    public record Filters(String subject, int grade, String language, int seconds, double megabytes) {

        private static final double MEGABYTE = 1_000_000;

        public static final Filters NONE = new Filters("", 0, "", 0, 0);

        private Filter filter() {
            return new Filter(subject, grade, language, seconds, (long) (megabytes * MEGABYTE));
        }

        public boolean isRestricting() {
            return !equals(NONE);
        }
    }
}
