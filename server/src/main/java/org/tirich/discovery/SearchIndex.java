package org.tirich.discovery;

import java.util.Collection;
import java.util.List;
import org.tirich.catalog.WorkId;

/// Finds works by words. It takes texts as they are and cuts them itself; what was removed is gone from the
/// next search on. It can be rebuilt from the catalogue at any time.
interface SearchIndex {

    /// One work as it is searched.
    ///
    /// @param titles in every language
    /// @param texts descriptions, captions, subject and outcomes
    record Document(WorkId work, List<String> titles, List<String> hashtags, List<String> texts) {}

    void put(Document document);

    void remove(WorkId work);

    /// Replaces everything.
    void rebuild(Collection<Document> documents);

    /// Works that suit the query, best first.
    List<WorkId> find(String query, int limit);
}
