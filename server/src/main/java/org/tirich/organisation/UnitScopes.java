package org.tirich.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// The scope of an institution: the unit itself, within the units above it.
@Component
class UnitScopes implements ScopeResolver {

    private final Organisation organisation;

    UnitScopes(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String pathVariable() {
        return "institution";
    }

    @Override
    public Optional<Scope> scopeOf(String code) {
        return organisation.find(code).filter(unit -> unit.level().hasMembers()).map(organisation::scope);
    }
}
