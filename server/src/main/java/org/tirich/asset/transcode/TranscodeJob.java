package org.tirich.asset.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.asset.Asset;
import org.tirich.asset.Asset.State;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.asset.MediaTools;
import org.tirich.asset.examination.Examination;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.store.DiskSpace;

/// Makes the files of a lesson from an uploaded file. Resumes after a crash at the interrupted stage.
@Component
class TranscodeJob {

    private static final Logger log = LoggerFactory.getLogger(TranscodeJob.class);

    /// The disk space that a job reserves, as a multiple of its source. A complete ladder is rarely larger than its
    /// source.
    private static final int DISK_SPACE_PER_SOURCE = 2;

    private final Assets assets;
    private final Originals originals;
    private final TranscodeSlots slots;
    private final RunningJobs running;
    private final RenderingFiles files;
    private final Examination examination;
    private final DiskSpace disk;
    private final MediaTools tools;
    private final TransactionTemplate transaction;

    TranscodeJob(
            Assets assets,
            Originals originals,
            TranscodeSlots slots,
            RunningJobs running,
            RenderingFiles files,
            Examination examination,
            DiskSpace disk,
            MediaTools tools,
            TransactionTemplate transaction) {
        this.assets = assets;
        this.originals = originals;
        this.slots = slots;
        this.running = running;
        this.files = files;
        this.examination = examination;
        this.disk = disk;
        this.tools = tools;
        this.transaction = transaction;
    }

    /// The result of one run of the job. A failed run ends with an exception.
    enum Run {
        /// The job is finished.
        DONE,
        /// The disk is full: the job waits.
        WAITS_FOR_DISK
    }

    Run run(AssetId id) throws InterruptedException {
        try (var slot = slots.acquire()) {
            return run(id, slot);
        }
    }

    private Run run(AssetId id, TranscodeSlot slot) throws InterruptedException {
        var cancellation = running.begin(id);
        try {
            var source = originals.find(id);
            var asset = assets.find(id);
            if (source.isEmpty() || asset.isEmpty() || !isDue(asset.get())) {
                return Run.DONE;
            }
            if (!holds(asset.get())) {
                return waitForDisk(asset.get());
            }
            assets.progress(asset.get(), new State.Working("inspecting", 0, Optional.empty()));
            return transcode(asset.get(), source.get(), slot, cancellation);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            running.end(id);
        }
    }

    /// Ends a job that failed too often, and notifies the owner.
    void quarantine(AssetId id) {
        originals.clearScratchFolder(id);
        assets.refuse(id, new State.Refused("quarantined"));
    }

    private static boolean isDue(Asset asset) {
        return switch (asset.state()) {
            case State.Received(), State.Waiting _, State.Working _ -> true;
            case State.Ready _, State.Refused _, State.Cancelled() -> false;
        };
    }

    private boolean holds(Asset asset) {
        return disk.fits(DISK_SPACE_PER_SOURCE * asset.bytes());
    }

    private Run waitForDisk(Asset asset) {
        assets.progress(asset, new State.Waiting("disk-full"));
        return Run.WAITS_FOR_DISK;
    }

    private Run transcode(Asset asset, Path source, TranscodeSlot slot, Cancellation cancellation)
            throws IOException, InterruptedException {
        var id = asset.id();
        var folder = originals.scratchFolder(id);
        var steps = new ProgressRecorder(asset, assets, files, folder, cancellation);
        return switch (tools.transcoder(slot).transcode(source, folder, steps, cancellation)) {
            case TranscodeOutcome.Ready(var rendering) -> {
                assets.progress(asset, new State.Working("checking", 100, Optional.empty()));
                var result = examination.examine(asset, source, rendering, folder, slot);
                var media = files.store(rendering, folder);
                transaction.executeWithoutResult(_ -> {
                    examination.save(id, result);
                    assets.complete(asset, media);
                });
                examination.addToKnown(id, result.frames());
                originals.clearScratchFolder(id);
                yield Run.DONE;
            }
            case TranscodeOutcome.Rejected(var refusal, var detail) -> {
                log.info("asset {} refused: {} ({})", id, refusal, detail);
                assets.refuse(
                        id,
                        new State.Refused(
                                refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                refusal.namesCodec() ? Optional.of(detail) : Optional.empty()));
                originals.clearScratchFolder(id);
                yield Run.DONE;
            }
            case TranscodeOutcome.Cancelled() -> {
                log.info("asset {} was cancelled", id);
                originals.discard(id);
                yield Run.DONE;
            }
            case TranscodeOutcome.Failed(var detail) -> {
                if (!holds(asset)) {
                    yield waitForDisk(asset);
                }
                throw new IllegalStateException(detail);
            }
        };
    }
}
