package org.tirich.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.jobs.PeriodicWork;

/// Deletes notices after thirteen months.
@Configuration(proxyBeanMethods = false)
class NotificationRetention {

    private static final Duration LIFE = Duration.ofDays(396);
    private static final Duration INTERVAL = Duration.ofHours(12);

    @Bean
    RecurringTask<Void> expireNotices(NotificationTable notices, Clock clock) {
        return PeriodicWork.ofInstance("expire-notices", INTERVAL, () -> expire(notices, clock));
    }

    static void expire(NotificationTable notices, Clock clock) {
        notices.deleteBefore(clock.instant().minus(LIFE));
    }
}
