package org.tirich.asset;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Asset.StoredFile;

/// The assets of lessons and what becomes of them.
@Service
public class Assets {

    private final AssetTable assets;
    private final AssetStore store;
    private final FindingTable findings;
    private final FrameTable frames;
    private final TranscodeQueue queue;
    private final RunningJobs running;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Assets(
            AssetTable assets,
            AssetStore store,
            FindingTable findings,
            FrameTable frames,
            TranscodeQueue queue,
            RunningJobs running,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.assets = assets;
        this.store = store;
        this.findings = findings;
        this.frames = frames;
        this.queue = queue;
        this.running = running;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Asset> find(AssetId id) {
        return assets.find(id);
    }

    /// The assets with these ids, in no order.
    public List<Asset> find(List<AssetId> ids) {
        return assets.find(ids);
    }

    /// How long clips are; those without a length yet are left out.
    public Map<AssetId, Duration> durations(Collection<AssetId> ids) {
        return assets.durations(ids);
    }

    <T> T inTransaction(Supplier<T> work) {
        var result = transaction.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }

    /// Begins an asset's life: its bytes are all here, its job is due. Part of the transaction that
    /// acknowledges the last byte.
    void receive(Upload upload) {
        var id = new AssetId(UUID.randomUUID());
        assets.insert(
                new Asset(
                        id, upload.owner(), upload.target(), upload.fileName(), upload.length(), new State.Received()),
                upload.id(),
                clock.instant());
        queue.add(id);
        events.publishEvent(new AssetReceived(id, upload.owner(), upload.target()));
    }

    void progress(AssetId id, State state) {
        assets.update(id, state);
        assets.find(id).ifPresent(asset -> events.publishEvent(new AssetProgressed(asset)));
    }

    /// Stores what can be looked at already: the review copy, before all sizes are made.
    @Transactional
    public void preview(AssetId id, State.Working working, Media media) {
        assets.insertFiles(id, media.files());
        progress(id, new State.Working(working.stage(), working.percent(), working.left(), Optional.of(media)));
    }

    /// Stores what a job made and found, and says so.
    @Transactional
    public void complete(AssetId id, Media media, Examination.Seen seen) {
        assets.insertFiles(id, media.files());
        findings.replace(id, seen.findings());
        frames.replace(id, seen.frames());
        assets.update(id, new State.Ready(media));
        events.publishEvent(new AssetReady(id));
    }

    @Transactional
    public void refuse(AssetId id, String code) {
        var asset = assets.find(id).orElseThrow();
        assets.update(id, new State.Refused(code));
        events.publishEvent(new AssetRefused(id, asset.owner(), code));
    }

    /// Makes the same sizes again in fewer bytes, which is dear and therefore done for what is published.
    /// Where there is nothing to make them of, nothing happens.
    @Transactional
    public void refine(AssetId id) {
        queue.addSmaller(id);
    }

    /// Adds files to a finished asset. What it had stays as it was.
    @Transactional
    void extend(AssetId id, List<StoredFile> more) {
        assets.addFiles(id, more);
    }

    /// Gives up an asset that is not ready yet.
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

    /// The same for an asset of which nobody else will make use: where it is ready its original goes, for
    /// nothing more will be made of it.
    @Transactional
    public void abandon(AccountId owner, AssetId id) {
        if (!cancel(owner, id)) {
            assets.find(id)
                    .filter(asset -> asset.owner().equals(owner))
                    .ifPresent(_ -> events.publishEvent(new AssetCancelled(id)));
        }
    }

    /// Ends the work on what was given up, once that is certain.
    @TransactionalEventListener
    void cancelled(AssetCancelled event) {
        running.cancel(event.asset());
    }

    /// Takes over files that were made elsewhere, such as those of the starter library. Each is checked
    /// against its hash.
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

    /// Opens a file by the name it has in its [Media].
    public interface Files {
        InputStream open(String name) throws IOException;
    }
}
