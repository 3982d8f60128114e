package org.tirich.discovery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.TextTerms;

/// Finds works by terms. It receives terms and never analyses a text, so that any engine that finds terms in fields can
/// implement it. It can be rebuilt from the catalogue at any time.
interface SearchIndex {

    /// A part of a work; hits in different parts have different weights.
    enum Zone {
        TITLE,
        TAG,
        /// Descriptions, outcomes, the subject.
        TEXT,
        CAPTION
    }

    /// Values by which a search is filtered.
    ///
    /// @param language of the speech; `zxx` without speech
    /// @param bytes that a phone on an ordinary link loads
    record Facts(String subject, int grade, String language, int seconds, long bytes) {}

    /// One document.
    record SearchableWork(WorkId work, RevisionId revision, Map<Zone, TextTerms> zones, Facts facts) {

        public SearchableWork {
            zones = Map.copyOf(zones);
        }
    }

    /// Restricts a search; an empty text and 0 restrict nothing.
    record Filter(String subject, int grade, String language, int maxSeconds, long maxBytes) {

        static final Filter NONE = new Filter("", 0, "", 0, 0);
    }

    /// Adds or replaces documents. They are found, and durable, when this returns.
    void put(List<SearchableWork> documents);

    /// Removes documents. They are no longer found when this returns.
    void remove(List<WorkId> works);

    /// Identifies this creation of the index: it changes when the index begins empty.
    UUID generation();

    /// Finds works that match the query, best first.
    List<WorkId> find(SearchQuery query, Filter filter, int limit);
}
