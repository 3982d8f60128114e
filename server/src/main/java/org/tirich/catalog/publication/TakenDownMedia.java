package org.tirich.catalog.publication;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.asset.address.Revocations;
import org.tirich.catalog.table.RevisionTable;

/// The takedowns of revisions and of their assets, read from the database: signed addresses are rare, and each node
/// must refuse them at once.
@Component
class TakenDownMedia implements Revocations {

    private final RevisionTable revisions;

    TakenDownMedia(RevisionTable revisions) {
        this.revisions = revisions;
    }

    @Override
    public long lastOf(UUID id) {
        return revisions.lastTakedown(id);
    }
}
