package org.tirich.curation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// A review lies within the subject and the spoken language of its revision.
@Component
class ReviewScopes implements ScopeResolver {

    private final ReviewTable reviews;

    ReviewScopes(ReviewTable reviews) {
        this.reviews = reviews;
    }

    @Override
    public String pathVariable() {
        return "review";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id).map(ReviewId::new).flatMap(reviews::find).map(Review::scope);
    }
}
