package org.tirich.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tirich.access.Scope;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.LanguageTag;

/// A shelf of the landing page that an editor fills.
///
/// @param language the language of its landing page; empty for all of them
public record Shelf(UUID id, Optional<LanguageTag> language, Map<LanguageTag, String> titles, List<WorkId> works) {

    public Shelf {
        titles = Map.copyOf(titles);
        works = List.copyOf(works);
    }

    public Scope scope() {
        return Scope.of(null, language.map(LanguageTag::value).orElse(null));
    }
}
