package org.tirich.asset;

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

/// When the jobs of this module are done, and what follows when one is not. A job that was killed with the
/// server is taken up again; one that waits for room looks again by itself; one that failed is tried again
/// behind all that was sent before it failed, for the queue is in the order of time; one that failed three
/// times is put aside.
@Configuration(proxyBeanMethods = false)
class Transcoding {

    private static final Logger log = LoggerFactory.getLogger(Transcoding.class);

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_ROOM = Duration.ofSeconds(5);
    private static final Duration EXPIRY_STEP = Duration.ofMinutes(15);

    @Bean
    Task<Void> transcode(TranscodeJob job) {
        return Tasks.custom(TranscodeQueue.TRANSCODE)
                .onFailure((complete, operations) -> failed(job, complete, operations))
                .onDeadExecutionRevive()
                .execute((instance, _) -> take(job, AssetId.of(instance.getId())));
    }

    private static CompletionHandler<Void> take(TranscodeJob job, AssetId asset) {
        try {
            return switch (job.take(asset)) {
                case OVER -> new CompletionHandler.OnCompleteRemove<>();
                case NO_ROOM -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(LOOK_FOR_ROOM));
            };
        } catch (InterruptedException _) {
            // The server is stopping, which is no fault of the work: the next server takes it up.
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
        }
    }

    private static void failed(TranscodeJob job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var id = AssetId.of(complete.getExecution().getId());
        log.warn("transcoding {} failed", id, complete.getCause().orElse(null));
        if (complete.getExecution().consecutiveFailures + 1 >= TRIES) {
            job.quarantine(id);
            operations.stop();
        } else {
            operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
        }
    }

    @Bean
    Task<Void> smaller(SmallerJob job) {
        return Tasks.custom(TranscodeQueue.SMALLER)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.OnFailureRetryLater<>(PAUSE)))
                .onDeadExecutionRevive()
                .execute((instance, _) -> makeSmaller(job, AssetId.of(instance.getId())));
    }

    private static CompletionHandler<Void> makeSmaller(SmallerJob job, AssetId asset) {
        try {
            job.take(asset);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
        }
    }

    @Bean
    RecurringTask<Void> expireUploads(Uploads uploads, Originals originals) {
        return Tasks.recurring("expire-uploads", FixedDelay.of(EXPIRY_STEP)).execute((_, _) -> {
            uploads.expire();
            originals.tidy();
        });
    }
}
