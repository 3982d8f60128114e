package org.tirich.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.jobs.PeriodicWork;

/// Deletes ended sessions and expired one-time links.
@Configuration(proxyBeanMethods = false)
class IdentityRetention {

    private static final Duration INTERVAL = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> expireSessions(Sessions sessions, LinkTable links, Clock clock) {
        return PeriodicWork.ofInstance("expire-sessions", INTERVAL, () -> expire(sessions, links, clock));
    }

    static void expire(Sessions sessions, LinkTable links, Clock clock) {
        sessions.deleteEnded();
        links.deleteExpired(clock.instant());
    }
}
