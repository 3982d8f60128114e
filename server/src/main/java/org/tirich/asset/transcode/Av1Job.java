package org.tirich.asset.transcode;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.asset.MediaTools;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Av1Outcome;
import org.tirich.media.transcode.ProgressListener;

/// Encodes a published lesson in AV1. Afterwards the original is deleted, because no job needs it any more.
@Component
class Av1Job {

    private static final Logger log = LoggerFactory.getLogger(Av1Job.class);

    private final Assets assets;
    private final Originals originals;
    private final TranscodeSlots slots;
    private final RunningJobs running;
    private final RenderingFiles files;
    private final MediaTools tools;

    Av1Job(
            Assets assets,
            Originals originals,
            TranscodeSlots slots,
            RunningJobs running,
            RenderingFiles files,
            MediaTools tools) {
        this.assets = assets;
        this.originals = originals;
        this.slots = slots;
        this.running = running;
        this.files = files;
        this.tools = tools;
    }

    void run(AssetId id) throws IOException, InterruptedException {
        var source = originals.find(id);
        if (source.isEmpty()) {
            return;
        }
        try (var slot = slots.acquire()) {
            make(id, source.get(), slot);
        }
    }

    private void make(AssetId id, Path source, TranscodeSlot slot) throws IOException, InterruptedException {
        var cancellation = running.begin(id);
        try {
            var folder = originals.scratchFolder(id);
            switch (tools.transcoder(slot).addAv1(source, folder, ProgressListener.NONE, cancellation)) {
                case Av1Outcome.Added(var variants) -> {
                    assets.extend(id, files.store(variants, folder));
                }
                case Av1Outcome.Rejected(var refusal, var detail) ->
                    log.warn("AV1 files of {} cannot be made: {} ({})", id, refusal, detail);
                case Av1Outcome.Cancelled() -> log.info("the AV1 files of {} were cancelled", id);
                case Av1Outcome.Failed(var detail) -> throw new IllegalStateException(detail);
            }
            originals.discard(id);
        } finally {
            running.end(id);
        }
    }
}
