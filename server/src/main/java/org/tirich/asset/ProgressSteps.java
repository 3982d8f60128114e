package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tirich.asset.Asset.State;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Preview;
import org.tirich.media.transcode.Progress;
import org.tirich.media.transcode.ProgressListener;

/// Writes down how a job goes, at most twice a second, and notices when another server was told to end it.
final class ProgressSteps implements ProgressListener {

    private static final Logger log = LoggerFactory.getLogger(ProgressSteps.class);
    private static final long STEP_NANOS = 500_000_000;

    private final AssetId asset;
    private final Assets assets;
    private final RenderingFiles files;
    private final Path folder;
    private final Cancellation cancellation;
    private long lastNanos;
    private int lastPercent = -1;

    ProgressSteps(AssetId asset, Assets assets, RenderingFiles files, Path folder, Cancellation cancellation) {
        this.asset = asset;
        this.assets = assets;
        this.files = files;
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /// A copy that cannot be stored now is stored with all the others.
    @Override
    public void previewReady(Preview preview) {
        try {
            var working = new State.Working("all-sizes", Math.max(0, lastPercent), Optional.empty());
            assets.preview(asset, working, files.keep(preview, folder));
        } catch (IOException e) {
            log.warn("the review copy of {} could not be kept", asset, e);
        }
    }

    @Override
    public synchronized void progress(Progress progress) {
        var now = System.nanoTime();
        if (progress.percent() == lastPercent || now - lastNanos < STEP_NANOS) {
            return;
        }
        lastNanos = now;
        lastPercent = progress.percent();
        if (assets.find(asset).map(Asset::state).orElse(null) instanceof State.Cancelled) {
            cancellation.request();
            return;
        }
        var stage = progress.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        assets.progress(asset, new State.Working(stage, progress.percent(), progress.remaining()));
    }
}
