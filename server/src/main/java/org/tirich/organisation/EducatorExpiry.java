package org.tirich.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.jobs.PeriodicWork;

/// Ends verifications whose time is over.
@Configuration(proxyBeanMethods = false)
class EducatorExpiry {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> expireEducators(Educators educators) {
        return PeriodicWork.ofInstance("expire-educators", INTERVAL, () -> educators.expire(BATCH));
    }
}
