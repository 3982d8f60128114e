package org.tirich.asset.transcode;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetId;
import org.tirich.asset.AssetReceived;
import org.tirich.asset.Av1Requested;

/// Queues the jobs of this module in the database, in the transaction that causes them.
@Component
class TranscodeQueue {

    static final TaskDescriptor<Void> TRANSCODE = TaskDescriptor.of("transcode");
    static final TaskDescriptor<Void> AV1 = TaskDescriptor.of("encode-av1");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    TranscodeQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Within the transaction that received the file.
    @EventListener
    void on(AssetReceived received) {
        schedule(TRANSCODE, received.asset());
    }

    /// Within the transaction that published the lesson.
    @EventListener
    void on(Av1Requested requested) {
        schedule(AV1, requested.asset());
    }

    private void schedule(TaskDescriptor<Void> task, AssetId asset) {
        scheduler
                .getObject()
                .scheduleIfNotExists(task.instance(asset.toString()).scheduledTo(clock.instant()));
    }
}
