package org.tirich.discovery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.LanguageTag;

/// Shelves that editors fill and order. A work that is no longer live is left out, and returns to its place when it is
/// live again.
@Service
public class CuratedShelves {

    private static final int MAX_SHELVES = 40;
    private static final int MAX_WORKS = 24;
    private static final int MAX_TITLE = 80;

    private final ShelfTable shelves;
    private final LiveWorks live;
    private final Audit audit;
    private final Clock clock;

    CuratedShelves(ShelfTable shelves, LiveWorks live, Audit audit, Clock clock) {
        this.shelves = shelves;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /// Every shelf, in order.
    public List<Shelf> all() {
        return shelves.all();
    }

    /// The shelves of a language's landing page, in order.
    public List<Shelf> of(String language) {
        return shelves.all().stream()
                .filter(shelf -> shelf.language()
                        .map(own -> own.value().equals(language))
                        .orElse(true))
                .toList();
    }

    /// Adds a shelf after the others.
    ///
    /// @return the code of the refusal, or empty if the shelf was added
    @Transactional
    public Optional<String> add(
            AccountId editor, Optional<LanguageTag> language, Map<LanguageTag, String> titles, List<WorkId> works) {
        if (titles.isEmpty() || titles.values().stream().anyMatch(title -> title.length() > MAX_TITLE)) {
            return Optional.of("shelf-title");
        }
        if (works.isEmpty() || works.size() > MAX_WORKS) {
            return Optional.of("shelf-works");
        }
        if (works.stream().anyMatch(work -> live.find(work).isEmpty())) {
            return Optional.of("shelf-not-live");
        }
        if (shelves.all().size() >= MAX_SHELVES) {
            return Optional.of("shelf-many");
        }
        var id = UUID.randomUUID();
        shelves.insert(new Shelf(id, language, titles, works), clock.instant());
        audit.record(editor, "shelf.add", "shelf:" + id, Map.of("works", String.valueOf(works.size())));
        return Optional.empty();
    }

    @Transactional
    public boolean remove(AccountId editor, UUID shelf) {
        if (!shelves.delete(shelf)) {
            return false;
        }
        audit.record(editor, "shelf.remove", "shelf:" + shelf, Map.of());
        return true;
    }

    /// Moves a shelf before the one above it.
    @Transactional
    public boolean raise(AccountId editor, UUID shelf) {
        if (!shelves.raise(shelf)) {
            return false;
        }
        audit.record(editor, "shelf.raise", "shelf:" + shelf, Map.of());
        return true;
    }
}
