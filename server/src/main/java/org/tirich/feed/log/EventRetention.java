package org.tirich.feed.log;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.jobs.PeriodicWork;

/// Deletes events after thirteen months. What the ranking has learned from them stays; it names no person.
@Configuration(proxyBeanMethods = false)
class EventRetention {

    private static final Logger log = LoggerFactory.getLogger(EventRetention.class);
    private static final int MONTHS = 13;
    private static final Duration INTERVAL = Duration.ofHours(12);

    @Bean
    RecurringTask<Void> expireEvents(EventLogTable events, Clock clock) {
        return PeriodicWork.ofInstance("expire-events", INTERVAL, () -> expire(events, clock));
    }

    static void expire(EventLogTable events, Clock clock) {
        var oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS);
        var dropped = events.dropBefore(oldest);
        if (dropped > 0) {
            log.info("deleted {} days of events before {}", dropped, oldest);
        }
    }
}
