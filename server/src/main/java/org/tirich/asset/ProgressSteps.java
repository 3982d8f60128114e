package org.tirich.asset;

import java.util.Locale;
import org.tirich.asset.Asset.State;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Progress;
import org.tirich.media.transcode.ProgressListener;

/// Writes down how a job goes, at most twice a second, and notices when another server was told to end it.
final class ProgressSteps implements ProgressListener {

    private static final long STEP_NANOS = 500_000_000;

    private final AssetId asset;
    private final Assets assets;
    private final Cancellation cancellation;
    private long lastNanos;
    private int lastPercent = -1;

    ProgressSteps(AssetId asset, Assets assets, Cancellation cancellation) {
        this.asset = asset;
        this.assets = assets;
        this.cancellation = cancellation;
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
        assets.progress(asset, new State.Working(stage, progress.percent(), progress.left()));
    }
}
