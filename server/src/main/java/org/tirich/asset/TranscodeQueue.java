package org.tirich.asset;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Jobs that wait to be done, kept in the database: added in the transaction that makes them necessary.
@Component
class TranscodeQueue {

    static final TaskDescriptor<Void> TRANSCODE = TaskDescriptor.of("transcode");
    static final TaskDescriptor<Void> SMALLER = TaskDescriptor.of("smaller");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    TranscodeQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void add(AssetId asset) {
        schedule(TRANSCODE, asset);
    }

    void addSmaller(AssetId asset) {
        schedule(SMALLER, asset);
    }

    private void schedule(TaskDescriptor<Void> task, AssetId asset) {
        scheduler
                .getObject()
                .scheduleIfNotExists(task.instance(asset.toString()).scheduledTo(clock.instant()));
    }
}
