package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.State;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.TranscodeOutcome;

/// One asset's way from the file that was sent to the files that are shown. What a killed server left of
/// it is gone on with.
@Component
class TranscodeJob {

    private static final Logger log = LoggerFactory.getLogger(TranscodeJob.class);

    /// A whole ladder is seldom larger than what was sent, and never by this much.
    private static final int ROOM_TIMES_SOURCE = 2;

    private final Assets assets;
    private final Originals originals;
    private final TranscodeSlots slots;
    private final RunningJobs running;
    private final RenderingFiles files;
    private final Examination examination;
    private final DiskRoom room;
    private final MediaTools tools;

    TranscodeJob(
            Assets assets,
            Originals originals,
            TranscodeSlots slots,
            RunningJobs running,
            RenderingFiles files,
            Examination examination,
            DiskRoom room,
            MediaTools tools) {
        this.assets = assets;
        this.originals = originals;
        this.slots = slots;
        this.running = running;
        this.files = files;
        this.examination = examination;
        this.room = room;
        this.tools = tools;
    }

    /// How a turn at the work ended. A turn that failed ends with an exception.
    enum Turn {
        /// There is no more to be done.
        OVER,
        /// The disk is full: the work is parked.
        NO_ROOM
    }

    Turn take(AssetId id) throws InterruptedException {
        try (var slot = slots.acquire()) {
            return work(id, slot);
        }
    }

    private Turn work(AssetId id, TranscodeSlot slot) throws InterruptedException {
        var cancellation = running.begin(id);
        try {
            var source = originals.find(id);
            var asset = assets.find(id);
            if (source.isEmpty() || asset.isEmpty() || !isDue(asset.get())) {
                return Turn.OVER;
            }
            if (!holds(asset.get())) {
                return park(id);
            }
            assets.progress(id, new State.Working("inspecting", 0, Optional.empty()));
            return run(asset.get(), source.get(), slot, cancellation);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            running.end(id);
        }
    }

    /// The work failed too often: it is put aside, and its owner is told.
    void quarantine(AssetId id) {
        originals.clearWorkplace(id);
        assets.refuse(id, "quarantined");
    }

    private static boolean isDue(Asset asset) {
        return switch (asset.state()) {
            case State.Received(), State.Waiting _, State.Working _ -> true;
            case State.Ready _, State.Refused _, State.Cancelled() -> false;
        };
    }

    private boolean holds(Asset asset) {
        return room.holds(ROOM_TIMES_SOURCE * asset.bytes());
    }

    private Turn park(AssetId id) {
        assets.progress(id, new State.Waiting("disk-full"));
        return Turn.NO_ROOM;
    }

    private Turn run(Asset asset, Path source, TranscodeSlot slot, Cancellation cancellation)
            throws IOException, InterruptedException {
        var id = asset.id();
        var folder = originals.workplace(id);
        var steps = new ProgressSteps(id, assets, files, folder, cancellation);
        return switch (tools.transcoder(slot).transcode(source, folder, steps, cancellation)) {
            case TranscodeOutcome.Ready(var rendering) -> {
                assets.progress(id, new State.Working("checking", 100, Optional.empty()));
                var seen = examination.examine(asset, source, rendering, folder, slot);
                assets.complete(id, files.keep(rendering, folder), seen);
                examination.remember(id, seen.frames());
                originals.clearWorkplace(id);
                yield Turn.OVER;
            }
            case TranscodeOutcome.Rejected(var refusal, var detail) -> {
                log.info("asset {} refused: {} ({})", id, refusal, detail);
                assets.refuse(id, refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                originals.clearWorkplace(id);
                yield Turn.OVER;
            }
            case TranscodeOutcome.Cancelled() -> {
                log.info("asset {} was cancelled", id);
                originals.discard(id);
                yield Turn.OVER;
            }
            case TranscodeOutcome.Failed(var detail) -> {
                if (!holds(asset)) {
                    yield park(id);
                }
                throw new IllegalStateException(detail);
            }
        };
    }
}
