package org.tirich.asset.transcode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
        channel.subscribe(TOPIC, asset -> cancel(AssetId.of(asset)));
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

    @EventListener
    void on(AssetCancelled cancelled) {
        channel.publish(TOPIC, cancelled.asset().toString());
    }

    /// Ends the job of a cancelled asset; if none runs, deletes its files.
    private void cancel(AssetId asset) {
        var cancellation = running.get(asset);
        if (cancellation == null) {
            originals.discard(asset);
        } else {
            cancellation.request();
        }
    }
}
