package org.tirich.assessment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tirich.itembank.ItemStopped;
import org.tirich.jobs.PeriodicWork;

/// Runs [EvidenceDrops] soon after a question was stopped, and every minute for what a killed server left undone.
@Component
class EvidenceDropSchedule {

    private static final String NAME = "drop-evidence";
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ObjectProvider<SchedulerClient> scheduler;

    EvidenceDropSchedule(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> dropEvidence(EvidenceDrops drops) {
            return PeriodicWork.ofInstance(NAME, INTERVAL, drops::run);
        }
    }

    @ApplicationModuleListener(id = "assessment.evidence-drops.stopped")
    void on(ItemStopped stopped) {
        try {
            scheduler.getObject().reschedule(TaskInstanceId.of(NAME, RecurringTask.INSTANCE), Instant.EPOCH);
        } catch (TaskInstanceException running) {
            // The next run takes the stop.
        }
    }
}
