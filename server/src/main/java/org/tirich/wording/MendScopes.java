package org.tirich.wording;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// A suggested translation lies within its language.
@Component
class MendScopes implements ScopeResolver {

    private final MendTable mends;

    MendScopes(MendTable mends) {
        this.mends = mends;
    }

    @Override
    public String pathVariable() {
        return "mend";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id).flatMap(mends::find).map(mend -> Scope.of(null, mend.language()));
    }
}
