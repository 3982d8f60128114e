package org.tirich.discovery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.languages.search.SearchQuery;
import org.tirich.languages.search.TextTerms;

/// An index that finds works by terms. It receives terms and never analyses a text, so that any engine that finds terms
/// in fields can implement it. It can be rebuilt from the catalogue at any time.
interface SearchIndex {

    /// A part of a work; each part has its own weight.
    enum Zone {
        TITLE,
        TAG,
        /// Descriptions, outcomes, the subject.
        TEXT,
        CAPTION
    }

    /// Values by which a search is filtered.
    ///
    /// @param language the language of the speech; `zxx` without speech
    /// @param bytes the bytes that a phone on an ordinary link loads
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

    /// Adds or replaces documents. They are searchable and durable when this returns.
    void put(List<SearchableWork> documents);

    /// Removes documents. Searches no longer return them when this returns.
    void remove(List<WorkId> works);

    /// The id of this creation of the index: an index that is created empty has a new one.
    UUID generation();

    /// Finds works that match the query, best first.
    List<WorkId> find(SearchQuery query, Filter filter, int limit);
}
