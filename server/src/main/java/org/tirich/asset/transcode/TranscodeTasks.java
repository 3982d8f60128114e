package org.tirich.asset.transcode;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.asset.AssetId;
import org.tirich.asset.upload.Uploads;
import org.tirich.jobs.PeriodicWork;

/// The tasks of this module and their retries. A job that was killed with the server resumes; a job that waits for disk
/// space checks again by itself; a failed job is retried after all files that were uploaded before its failure, because
/// the queue is in order of time; a job that failed three times is quarantined.
@Configuration(proxyBeanMethods = false)
class TranscodeTasks {

    private static final Logger log = LoggerFactory.getLogger(TranscodeTasks.class);

    private static final int MAX_ATTEMPTS = 3;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(10);
    private static final Duration DISK_CHECK_INTERVAL = Duration.ofSeconds(5);
    private static final Duration EXPIRY_INTERVAL = Duration.ofMinutes(15);

    @Bean
    Task<Void> transcode(TranscodeJob job) {
        return Tasks.custom(TranscodeQueue.TRANSCODE)
                .onFailure((complete, operations) -> failed(job, complete, operations))
                .onDeadExecutionRevive()
                .execute((instance, _) -> run(job, AssetId.of(instance.getId())));
    }

    private static CompletionHandler<Void> run(TranscodeJob job, AssetId asset) {
        try {
            return switch (job.run(asset)) {
                case DONE -> new CompletionHandler.OnCompleteRemove<>();
                case WAITS_FOR_DISK -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(DISK_CHECK_INTERVAL));
            };
        } catch (InterruptedException _) {
            // The server is stopping, which is not a failure of the job: the job resumes after the next start.
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
        }
    }

    private static void failed(TranscodeJob job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var id = AssetId.of(complete.getExecution().getId());
        log.warn("transcoding {} failed", id, complete.getCause().orElse(null));
        if (complete.getExecution().consecutiveFailures + 1 >= MAX_ATTEMPTS) {
            job.quarantine(id);
            operations.stop();
        } else {
            operations.reschedule(complete, complete.getTimeDone().plus(RETRY_DELAY));
        }
    }

    @Bean
    Task<Void> av1(Av1Job job) {
        return Tasks.custom(TranscodeQueue.AV1)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        MAX_ATTEMPTS, new FailureHandler.OnFailureRetryLater<>(RETRY_DELAY)))
                .onDeadExecutionRevive()
                .execute((instance, _) -> encodeAv1(job, AssetId.of(instance.getId())));
    }

    private static CompletionHandler<Void> encodeAv1(Av1Job job, AssetId asset) {
        try {
            job.run(asset);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
        }
    }

    @Bean
    RecurringTask<Void> expireUploads(Uploads uploads, Originals originals) {
        return PeriodicWork.ofInstance("expire-uploads", EXPIRY_INTERVAL, () -> {
            uploads.expire();
            originals.deleteUnneeded();
        });
    }
}
