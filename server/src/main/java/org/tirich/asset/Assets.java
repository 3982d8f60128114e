package org.tirich.asset;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.kernel.InvalidationChannel;

/// The assets of lessons: their states and their files.
@Service
public class Assets {

    private final AssetTable assets;
    private final AssetStore store;
    private final ApplicationEventPublisher events;
    private final InvalidationChannel channel;
    private final Clock clock;

    Assets(
            AssetTable assets,
            AssetStore store,
            ApplicationEventPublisher events,
            InvalidationChannel channel,
            Clock clock) {
        this.assets = assets;
        this.store = store;
        this.events = events;
        this.channel = channel;
        this.clock = clock;
    }

    public Optional<Asset> find(AssetId id) {
        return assets.find(id);
    }

    /// The assets with these ids, in any order.
    public List<Asset> find(List<AssetId> ids) {
        return assets.find(ids);
    }

    /// The durations of clips; unfinished clips are left out.
    public Map<AssetId, Duration> durations(Collection<AssetId> ids) {
        return assets.durations(ids);
    }

    /// The upload with the original of the asset, until the original is deleted.
    public Optional<UploadId> source(AssetId id) {
        return assets.source(id);
    }

    /// Removes the record of a deleted original. A transaction of its own, because the listener that deletes originals
    /// runs after the commit of another.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void removeSource(AssetId id) {
        assets.removeSource(id);
    }

    /// Assets whose original is no longer needed: cancelled, or refused before `refusedBefore`.
    public List<AssetId> withUnneededSource(Instant refusedBefore, int limit) {
        return assets.withUnneededSource(refusedBefore, limit);
    }

    /// Creates the asset of a completed upload. [AssetReceived] queues its job in the same transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(UploadId source, AccountId owner, UUID target, String fileName, long bytes) {
        var id = new AssetId(UUID.randomUUID());
        assets.insert(new Asset(id, owner, target, fileName, bytes, new State.Received()), source, clock.instant());
        events.publishEvent(new AssetReceived(id, owner, target));
    }

    /// Records the progress of a job.
    ///
    /// @return false if the asset was cancelled meanwhile
    public boolean progress(Asset asset, State state) {
        var active = assets.update(asset.id(), state);
        changed(asset.owner(), asset.id());
        return active;
    }

    /// Stores the review copy, which is available before the other variants.
    @Transactional
    public void preview(Asset asset, State.Working working, Media media) {
        assets.insertFiles(asset.id(), media.files());
        progress(asset, new State.Working(working.stage(), working.percent(), working.left(), Optional.of(media)));
    }

    /// Stores the files of a finished job and announces them.
    @Transactional
    public void complete(Asset asset, Media media) {
        assets.insertFiles(asset.id(), media.files());
        assets.update(asset.id(), new State.Ready(media));
        events.publishEvent(new AssetReady(asset.id()));
        changed(asset.owner(), asset.id());
    }

    @Transactional
    public void refuse(AssetId id, State.Refused refusal) {
        var asset = assets.find(id).orElseThrow();
        assets.update(id, refusal);
        events.publishEvent(new AssetRefused(id, asset.owner(), refusal.code()));
        changed(asset.owner(), id);
    }

    /// Queues the encoding of an asset in AV1, if its original still exists.
    @Transactional
    public void requestAv1(AssetId id) {
        events.publishEvent(new Av1Requested(id));
    }

    /// Adds files to a finished asset. Its other files do not change.
    @Transactional
    public void extend(AssetId id, List<StoredFile> more) {
        assets.addFiles(id, more);
        assets.find(id).ifPresent(asset -> changed(asset.owner(), id));
    }

    /// Replaces the files of one kind of a finished asset. Its other files do not change.
    @Transactional
    public void replace(AssetId id, StoredFile.Kind kind, List<StoredFile> files) {
        assets.replaceFiles(id, kind, files);
        assets.find(id).ifPresent(asset -> changed(asset.owner(), id));
    }

    /// Cancels an asset that is not ready yet.
    @Transactional
    public boolean cancel(AccountId owner, AssetId id) {
        var asset = assets.find(id).filter(found -> found.owner().equals(owner)).orElse(null);
        if (asset == null || asset.state() instanceof State.Ready) {
            return false;
        }
        assets.update(id, new State.Cancelled());
        events.publishEvent(new AssetCancelled(id));
        return true;
    }

    /// Cancels an asset that no other revision uses. If it is ready, its original is deleted, because no job needs it
    /// any more.
    @Transactional
    public void abandon(AccountId owner, AssetId id) {
        if (!cancel(owner, id)) {
            assets.find(id)
                    .filter(asset -> asset.owner().equals(owner))
                    .ifPresent(_ -> events.publishEvent(new AssetCancelled(id)));
        }
    }

    /// The files of a person as a JSON array.
    public String export(AccountId owner) {
        return assets.export(owner);
    }

    /// Erases the assets of a person with their files and originals. Of the kept ones, which live lessons need, only
    /// the original and its name are erased.
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId owner, Collection<AssetId> kept) {
        for (var asset : assets.of(owner)) {
            if (!kept.contains(asset.id())) {
                var files = asset.media().stream()
                        .flatMap(media -> media.files().stream())
                        .map(StoredFile::sha256)
                        .toList();
                assets.eraseFiles(asset.id());
                events.publishEvent(new AssetErased(asset.id(), files));
            }
            events.publishEvent(new AssetCancelled(asset.id()));
        }
        assets.eraseNames(owner);
    }

    /// Deletes the files of an erased asset that no other asset has.
    @ApplicationModuleListener(id = "asset.assets.erased")
    void on(AssetErased erased) throws IOException {
        for (var sha256 : erased.files()) {
            if (!assets.isStored(sha256)) {
                store.delete(sha256);
            }
        }
    }

    private void changed(AccountId owner, AssetId asset) {
        channel.publish(AssetChange.TOPIC, new AssetChange(owner, asset).key());
    }

    /// Stores files from another source, such as the starter library, as a finished asset. Each file is checked against
    /// its hash.
    @Transactional
    public AssetId adopt(AccountId owner, UUID target, String fileName, Media media, Files files) throws IOException {
        var id = new AssetId(UUID.randomUUID());
        long bytes = 0;
        for (var file : media.files()) {
            try (var in = files.open(file.name())) {
                store.put(file.sha256(), in);
            }
            bytes += file.bytes();
        }
        assets.insert(new Asset(id, owner, target, fileName, bytes, new State.Received()), null, clock.instant());
        assets.insertFiles(id, media.files());
        assets.update(id, new State.Ready(media));
        return id;
    }

    /// Opens a file by its name in the [Media].
    public interface Files {
        InputStream open(String name) throws IOException;
    }
}
