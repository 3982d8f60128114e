package org.tirich.path;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.curriculum.OutcomeWithdrawn;
import org.tirich.jobs.PeriodicWork;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;

/// Tells learners of new versions, and compares the records of completed paths with the evidence of today.
@Component
class PathUpkeep {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration EXAMINED_EVERY = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final Paths paths;
    private final LearnerTable learners;
    private final Completions completions;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PathUpkeep(
            Paths paths,
            LearnerTable learners,
            Completions completions,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.paths = paths;
        this.learners = learners;
        this.completions = completions;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        RecurringTask<Void> keepPaths(PathUpkeep upkeep) {
            return PeriodicWork.ofInstance("keep-paths", INTERVAL, upkeep::run);
        }
    }

    void run() {
        paths.live().forEach(this::announce);
        completions.examineBefore(clock.instant().minus(EXAMINED_EVERY), BATCH);
    }

    private void announce(PathVersion latest) {
        if (latest.version() == 1) {
            return;
        }
        transaction.executeWithoutResult(_ -> learners.announce(latest.path(), latest.version(), BATCH)
                .forEach(account -> notifications.send(
                        account,
                        new Notice(
                                "path-new-version",
                                UUID.nameUUIDFromBytes(
                                        (latest.path() + " " + latest.version()).getBytes(StandardCharsets.UTF_8)),
                                "/path/" + latest.slug(),
                                "inbox.text.path-new-version"))));
    }

    /// Examines all records; there is no index of the outcomes that a record rests on.
    @ApplicationModuleListener(id = "path.path-upkeep.outcome-withdrawn")
    void outcomeWithdrawn(OutcomeWithdrawn withdrawn) {
        var now = clock.instant();
        var examined = BATCH;
        while (examined == BATCH) {
            examined = completions.examineBefore(now, BATCH);
        }
    }
}
