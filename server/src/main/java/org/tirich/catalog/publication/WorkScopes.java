package org.tirich.catalog.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.table.RevisionTable;

/// The scope of a work: the subject and the spoken language of its live revision, or else of its latest one.
@Component
class WorkScopes implements ScopeResolver {

    private final LiveWorks live;
    private final RevisionTable revisions;

    WorkScopes(LiveWorks live, RevisionTable revisions) {
        this.live = live;
        this.revisions = revisions;
    }

    @Override
    public String pathVariable() {
        return "work";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        var work = PathIds.uuid(id).map(WorkId::new);
        return work.flatMap(live::find)
                .map(LiveRevision::scope)
                .or(() -> work.flatMap(revisions::latest)
                        .map(revision -> revision.lesson().scope()));
    }
}
