package org.tirich.itembank;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;
import org.tirich.curriculum.Curriculum;

/// The scope of an outcome: its subject.
@Component
class OutcomeScopes implements ScopeResolver {

    private final Curriculum curriculum;

    OutcomeScopes(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @Override
    public String pathVariable() {
        return "outcome";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return curriculum.find(id).map(outcome -> Scope.of(outcome.subject(), null));
    }
}
