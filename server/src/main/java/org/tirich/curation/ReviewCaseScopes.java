package org.tirich.curation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.ReviewCase;

/// The scope of a case: the subject and the spoken language of its revision.
@Component
class ReviewCaseScopes implements ScopeResolver {

    private final ReviewCaseTable cases;

    ReviewCaseScopes(ReviewCaseTable cases) {
        this.cases = cases;
    }

    @Override
    public String pathVariable() {
        return "review";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id).map(CaseId::new).flatMap(cases::find).map(ReviewCase::scope);
    }
}
