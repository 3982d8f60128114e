package org.tirich.discovery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// The scope of a shelf: its language, or everywhere if it is for all languages.
@Component
class ShelfScopes implements ScopeResolver {

    private final ShelfTable shelves;

    ShelfScopes(ShelfTable shelves) {
        this.shelves = shelves;
    }

    @Override
    public String pathVariable() {
        return "shelf";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id)
                .flatMap(wanted -> shelves.all().stream()
                        .filter(shelf -> shelf.id().equals(wanted))
                        .findFirst())
                .map(Shelf::scope);
    }
}
