package org.tirich.assessment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.jobs.PeriodicWork;

/// Deletes what guests have read, after the longest visit.
@Configuration(proxyBeanMethods = false)
class DisclosureRetention {

    private static final Duration KEPT = Duration.ofDays(35);
    private static final Duration INTERVAL = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> expireDisclosures(GuestDisclosureTable disclosures, Clock clock) {
        return PeriodicWork.ofInstance(
                "expire-disclosures",
                INTERVAL,
                () -> disclosures.deleteBefore(clock.instant().minus(KEPT)));
    }
}
