package org.tirich.itembank;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// The scope of a question: the subject of its outcome and the language that it is written in.
@Component
class ItemScopes implements ScopeResolver {

    private final AuthoredItemTable items;
    private final ItemReviews reviews;

    ItemScopes(AuthoredItemTable items, ItemReviews reviews) {
        this.items = items;
        this.reviews = reviews;
    }

    @Override
    public String pathVariable() {
        return "item";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id).map(ItemId::new).flatMap(items::find).map(reviews::scope);
    }
}
