package org.tirich.asset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tirich.media.transcode.Cancellation;

/// The jobs this server is busy with, each with the switch that ends it.
@Component
class RunningJobs {

    private final Map<AssetId, Cancellation> running = new ConcurrentHashMap<>();
    private final Originals originals;

    RunningJobs(Originals originals) {
        this.originals = originals;
    }

    /// Enters a job. What is cancelled from now on reaches it.
    Cancellation begin(AssetId asset) {
        var cancellation = new Cancellation();
        running.put(asset, cancellation);
        return cancellation;
    }

    void end(AssetId asset) {
        running.remove(asset);
    }

    /// Ends the job of an asset that was given up; where none runs, what lies there is removed now.
    void cancel(AssetId asset) {
        var cancellation = running.get(asset);
        if (cancellation == null) {
            originals.discard(asset);
        } else {
            cancellation.request();
        }
    }
}
