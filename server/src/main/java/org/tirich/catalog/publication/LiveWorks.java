package org.tirich.catalog.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetId;
import org.tirich.asset.PublicAssets;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.table.RevisionTable;
import org.tirich.kernel.InvalidationChannel;

/// The live revision of every work, in memory: read at the start, and again for each work whose publication or
/// withdrawal has committed. A work that is missing here is not shown.
@Component
public class LiveWorks implements PublicAssets {

    private static final String TOPIC = "visibility";

    private final RevisionTable revisions;
    private final InvalidationChannel channel;
    private final Map<WorkId, LiveRevision> byWork = new ConcurrentHashMap<>();
    private final Set<AssetId> publicAssets = ConcurrentHashMap.newKeySet();
    private final AtomicLong version = new AtomicLong();

    LiveWorks(RevisionTable revisions, InvalidationChannel channel) {
        this.revisions = revisions;
        this.channel = channel;
        // A withdrawal that is announced during the first read is applied after it.
        synchronized (this) {
            channel.subscribe(TOPIC, work -> refresh(WorkId.of(work)));
            revisions.shown().forEach(live -> replace(live.work(), Optional.of(live)));
        }
    }

    public Optional<LiveRevision> find(WorkId work) {
        return Optional.ofNullable(byWork.get(work));
    }

    /// The last live revision of every work that is or was live. Read from the database.
    public Collection<LiveRevision> ever() {
        return revisions.everShown();
    }

    public Collection<LiveRevision> all() {
        return byWork.values();
    }

    /// A counter that increases with every change. Values that are computed from the live works are valid while it is
    /// equal.
    public long version() {
        return version.get();
    }

    @Override
    public boolean isPublic(AssetId asset) {
        return publicAssets.contains(asset);
    }

    /// Announces that the current transaction changes the live revision of a work.
    void changed(WorkId work) {
        channel.publish(TOPIC, work.toString());
    }

    /// Hides a work before the transaction that withdraws it commits, so that a withdrawn work is never shown. After a
    /// rollback the work is shown again.
    void hideNow(WorkId work) {
        replace(work, Optional.empty());
        changed(work);
    }

    /// Synchronised with the read: when two changes end together, the later read is stored last.
    private synchronized void refresh(WorkId work) {
        replace(work, revisions.shown(work));
    }

    private synchronized void replace(WorkId work, Optional<LiveRevision> live) {
        var before = live.isPresent() ? byWork.put(work, live.get()) : byWork.remove(work);
        if (before != null) {
            publicAssets.remove(before.asset());
        }
        live.map(LiveRevision::asset).ifPresent(publicAssets::add);
        if (before != null || live.isPresent()) {
            version.incrementAndGet();
        }
    }
}
