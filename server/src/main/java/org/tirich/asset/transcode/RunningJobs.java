package org.tirich.asset.transcode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tirich.asset.AssetCancelled;
import org.tirich.asset.AssetId;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.media.transcode.Cancellation;

/// The running jobs of this process, each with its cancellation.
@Component
class RunningJobs {

    private static final String TOPIC = "asset-cancelled";

    private final Map<AssetId, Cancellation> running = new ConcurrentHashMap<>();
    private final Originals originals;
    private final InvalidationChannel channel;

    RunningJobs(Originals originals, InvalidationChannel channel) {
        this.originals = originals;
        this.channel = channel;
        channel.subscribe(TOPIC, asset -> stop(AssetId.of(asset)));
    }

    /// Registers a job, so that cancellations reach it.
    Cancellation begin(AssetId asset) {
        var cancellation = new Cancellation();
        running.put(asset, cancellation);
        return cancellation;
    }

    void end(AssetId asset) {
        running.remove(asset);
    }

    /// Ends the job of a cancelled asset in whichever process it runs. Without a job here, deletes the files of the
    /// asset; a job deletes them itself. Runs after the commit: a rolled-back cancellation deletes nothing.
    @TransactionalEventListener(id = "asset.running-jobs.cancelled")
    void on(AssetCancelled cancelled) {
        var asset = cancelled.asset();
        channel.publish(TOPIC, asset.toString());
        if (!running.containsKey(asset)) {
            originals.discard(asset);
        }
    }

    private void stop(AssetId asset) {
        var cancellation = running.get(asset);
        if (cancellation != null) {
            cancellation.request();
        }
    }
}
