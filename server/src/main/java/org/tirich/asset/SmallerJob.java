package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Av1Outcome;
import org.tirich.media.transcode.ProgressListener;

/// The AV1 files of a published lesson. When they are made nothing more will be, and the original goes.
@Component
class SmallerJob {

    private static final Logger log = LoggerFactory.getLogger(SmallerJob.class);

    private final Assets assets;
    private final AssetFiles served;
    private final Originals originals;
    private final TranscodeSlots slots;
    private final RunningJobs running;
    private final RenderingFiles files;
    private final MediaTools tools;

    SmallerJob(
            Assets assets,
            AssetFiles served,
            Originals originals,
            TranscodeSlots slots,
            RunningJobs running,
            RenderingFiles files,
            MediaTools tools) {
        this.assets = assets;
        this.served = served;
        this.originals = originals;
        this.slots = slots;
        this.running = running;
        this.files = files;
        this.tools = tools;
    }

    void take(AssetId id) throws IOException, InterruptedException {
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
            var folder = originals.workplace(id);
            switch (tools.transcoder(slot).addAv1(source, folder, ProgressListener.NONE, cancellation)) {
                case Av1Outcome.Added(var variants) -> {
                    assets.extend(id, files.keep(variants, folder));
                    served.forget(id);
                }
                case Av1Outcome.Rejected(var refusal, var detail) ->
                    log.warn("no smaller files of {}: {} ({})", id, refusal, detail);
                case Av1Outcome.Cancelled() -> log.info("smaller files of {} were given up", id);
                case Av1Outcome.Failed(var detail) -> throw new IllegalStateException(detail);
            }
            originals.discard(id);
        } finally {
            running.end(id);
        }
    }
}
