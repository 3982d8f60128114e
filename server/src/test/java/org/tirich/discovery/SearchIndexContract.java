package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.discovery.SearchIndex.Facts;
import org.tirich.discovery.SearchIndex.Filter;
import org.tirich.discovery.SearchIndex.SearchableWork;
import org.tirich.discovery.SearchIndex.Zone;
import org.tirich.languages.search.QueryBuilder;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.TextTerms;
import org.tirich.languages.search.Vocabulary;

/// The contract of every [SearchIndex].
interface SearchIndexContract {

    /// An empty index.
    SearchIndex index();

    /// The same index, opened by another process after this one was killed.
    SearchIndex afterKill() throws Exception;

    @Test
    default void aStoredDocumentIsFound() {
        var moon = put("چاند گرہن", Zone.TITLE, new Facts("physics", 6, "ur", 20, 1_000));

        assertThat(find("چاند", Filter.NONE)).containsExactly(moon);
        assertThat(find("ضیائی تالیف", Filter.NONE)).isEmpty();
    }

    @Test
    default void aTitleCountsMoreThanACaption() {
        var caption = put("ضیائی تالیف", Zone.CAPTION, new Facts("biology", 7, "ur", 20, 1_000));
        var title = put("ضیائی تالیف", Zone.TITLE, new Facts("biology", 7, "ur", 20, 1_000));

        assertThat(find("ضیائی تالیف", Filter.NONE)).containsExactly(title, caption);
    }

    @Test
    default void aSecondPutReplacesTheDocument() {
        var work = put("سپرنٹ", Zone.TITLE, new Facts("physics", 6, "ur", 20, 1_000));
        index().put(List.of(document(work, "مقناطیس", Zone.TITLE, new Facts("physics", 8, "ur", 20, 1_000))));

        assertThat(find("سپرنٹ", Filter.NONE)).isEmpty();
        assertThat(find("مقناطیس", Filter.NONE)).containsExactly(work);
        assertThat(find("مقناطیس", new Filter("", 6, "", 0, 0))).isEmpty();
    }

    @Test
    default void aRemovedDocumentIsNotFoundAndRemovingTwiceIsHarmless() {
        var work = put("تبخیر", Zone.TAG, new Facts("chemistry", 6, "sd", 20, 1_000));

        index().remove(List.of(work, new WorkId(UUID.randomUUID())));
        index().remove(List.of(work));

        assertThat(find("تبخیر", Filter.NONE)).isEmpty();
    }

    @Test
    default void filtersByEachFactAndByAllTogether() {
        var work = put("کثافت", Zone.TEXT, new Facts("physics", 9, "ps", 45, 2_000_000));

        for (var holds : List.of(
                new Filter("physics", 0, "", 0, 0),
                new Filter("", 9, "", 0, 0),
                new Filter("", 0, "ps", 0, 0),
                new Filter("", 0, "", 45, 0),
                new Filter("", 0, "", 0, 2_000_000),
                new Filter("physics", 9, "ps", 60, 3_000_000))) {
            assertThat(find("کثافت", holds)).as(holds.toString()).containsExactly(work);
        }
        for (var fails : List.of(
                new Filter("biology", 0, "", 0, 0),
                new Filter("", 8, "", 0, 0),
                new Filter("", 0, "ur", 0, 0),
                new Filter("", 0, "", 44, 0),
                new Filter("", 0, "", 0, 1_999_999),
                new Filter("physics", 9, "ps", 44, 3_000_000))) {
            assertThat(find("کثافت", fails)).as(fails.toString()).isEmpty();
        }
    }

    @Test
    default void returnsAtMostTheLimit() {
        for (int i = 0; i < 5; i++) {
            put("برف", Zone.TITLE, new Facts("physics", 5, "khw", 20, 1_000));
        }

        assertThat(index().find(query("برف"), Filter.NONE, 3)).hasSize(3);
    }

    @Test
    default void documentsAndGenerationSurviveAKill() throws Exception {
        var work = put("نظام شمسی", Zone.TITLE, new Facts("physics", 5, "ur", 20, 1_000));
        var removed = put("زہرہ", Zone.TITLE, new Facts("physics", 5, "ur", 20, 1_000));
        index().remove(List.of(removed));

        var again = afterKill();

        assertThat(again.generation()).isEqualTo(index().generation());
        assertThat(again.find(query("نظام شمسی"), Filter.NONE, 9)).containsExactly(work);
        assertThat(again.find(query("زہرہ"), Filter.NONE, 9)).isEmpty();
    }

    private WorkId put(String text, Zone zone, Facts facts) {
        var work = new WorkId(UUID.randomUUID());
        index().put(List.of(document(work, text, zone, facts)));
        return work;
    }

    private static SearchableWork document(WorkId work, String text, Zone zone, Facts facts) {
        return new SearchableWork(
                work, new RevisionId(UUID.randomUUID()), Map.of(zone, TextTerms.of(text, "ur")), facts);
    }

    private List<WorkId> find(String words, Filter filter) {
        return index().find(query(words), filter, 20);
    }

    private static SearchQuery query(String words) {
        return new QueryBuilder(new Vocabulary()).of(words);
    }
}
