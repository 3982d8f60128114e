package org.tirich.catalog.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tirich.asset.AssetId;
import org.tirich.asset.PublicAssets;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.table.RevisionTable;

/// What is shown now, in memory: read whole at start, changed as soon as a publication or a withdrawal is
/// committed. Whoever is not in here is not shown.
@Component
public class LiveWorks implements PublicAssets {

    private final RevisionTable revisions;
    private final Map<WorkId, LiveRevision> byWork = new ConcurrentHashMap<>();
    private final Set<AssetId> publicAssets = ConcurrentHashMap.newKeySet();
    private final AtomicLong version = new AtomicLong();

    LiveWorks(RevisionTable revisions) {
        this.revisions = revisions;
        revisions.shown().forEach(this::show);
    }

    public Optional<LiveRevision> find(WorkId work) {
        return Optional.ofNullable(byWork.get(work));
    }

    /// Every work that is or was shown, as it was shown last. Read from the database.
    public Collection<LiveRevision> ever() {
        return revisions.everShown();
    }

    public Collection<LiveRevision> all() {
        return byWork.values();
    }

    /// Grows with every change of what is shown: who keeps something made of it asks whether it still holds.
    public long version() {
        return version.get();
    }

    @Override
    public boolean isPublic(AssetId asset) {
        return publicAssets.contains(asset);
    }

    /// Makes a publication visible once it is committed.
    void showAfterCommit(RevisionId revision) {
        afterCommit(() -> revisions.shown(revision).ifPresent(this::show));
    }

    /// Hides a work before its withdrawal is even committed: should the commit fail, showing too little for
    /// a moment is the smaller fault, and the rollback shows it again.
    void hideNow(WorkId work) {
        var shown = byWork.remove(work);
        if (shown != null) {
            version.incrementAndGet();
            publicAssets.remove(shown.asset());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        show(shown);
                    }
                }
            });
        }
    }

    private void show(LiveRevision shown) {
        var before = byWork.put(shown.work(), shown);
        if (before != null) {
            publicAssets.remove(before.asset());
        }
        publicAssets.add(shown.asset());
        version.incrementAndGet();
    }

    private static void afterCommit(Runnable change) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                change.run();
            }
        });
    }
}
