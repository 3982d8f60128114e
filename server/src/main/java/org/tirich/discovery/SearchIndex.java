package org.tirich.discovery;

import java.util.List;
import java.util.Map;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.TextTerms;

/// Finds works by terms. It is given terms and never cuts a text itself, so that any engine that finds terms in
/// fields can stand behind it. It can be filled anew from the catalogue at any time.
interface SearchIndex {

    /// A part of a work, by what a hit in it is worth.
    enum Zone {
        TITLE,
        TAG,
        /// Descriptions, outcomes, the subject.
        TEXT,
        CAPTION
    }

    /// What a search can be narrowed to.
    ///
    /// @param language of the speech; `zxx` where nobody speaks
    /// @param bytes what a phone on an ordinary link loads
    record Facts(String subject, int grade, String language, int seconds, long bytes) {}

    /// One work as it is searched.
    record SearchableWork(WorkId work, RevisionId revision, Map<Zone, TextTerms> zones, Facts facts) {

        public SearchableWork {
            zones = Map.copyOf(zones);
        }
    }

    /// Only works that are so; an empty text and 0 narrow nothing.
    record Filter(String subject, int grade, String language, int maxSeconds, long maxBytes) {

        static final Filter NONE = new Filter("", 0, "", 0, 0);
    }

    /// Puts works in the place of what was known of them. They are found, and kept, once this returns.
    void put(List<SearchableWork> documents);

    /// Makes works be found no more, once this returns.
    void remove(List<WorkId> works);

    /// Which revision of each work is found.
    Map<WorkId, RevisionId> indexed();

    /// Every word there is, with the number of works it is in.
    Map<String, Integer> words();

    /// Every concept that is spoken of, with the number of works it is in.
    Map<String, Integer> concepts();

    /// Works that answer the query, best first.
    List<WorkId> find(SearchQuery query, Filter filter, int limit);
}
