package org.tirich.asset.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tirich.asset.Asset;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Assets;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Preview;
import org.tirich.media.transcode.Progress;
import org.tirich.media.transcode.ProgressListener;

/// Records the progress of a job at most twice a second, and cancels a job whose asset was cancelled on another server.
final class ProgressRecorder implements ProgressListener {

    private static final Logger log = LoggerFactory.getLogger(ProgressRecorder.class);
    private static final long INTERVAL_NANOS = 500_000_000;

    private final Asset asset;
    private final Assets assets;
    private final RenderingFiles files;
    private final Path folder;
    private final Cancellation cancellation;
    private long lastNanos;
    private int lastPercent = -1;

    ProgressRecorder(Asset asset, Assets assets, RenderingFiles files, Path folder, Cancellation cancellation) {
        this.asset = asset;
        this.assets = assets;
        this.files = files;
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /// If the review copy cannot be stored now, it is stored with the other files.
    @Override
    public void previewReady(Preview preview) {
        try {
            var working = new State.Working("all-sizes", Math.max(0, lastPercent), Optional.empty());
            assets.preview(asset, working, files.store(preview, folder));
        } catch (IOException e) {
            log.warn("the review copy of {} cannot be stored", asset.id(), e);
        }
    }

    @Override
    public synchronized void progress(Progress progress) {
        var now = System.nanoTime();
        if (progress.percent() == lastPercent || now - lastNanos < INTERVAL_NANOS) {
            return;
        }
        lastNanos = now;
        lastPercent = progress.percent();
        var stage = progress.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!assets.progress(asset, new State.Working(stage, progress.percent(), progress.remaining()))) {
            cancellation.request();
        }
    }
}
