package org.tirich.assessment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.itembank.ItemReports;
import org.tirich.jobs.PeriodicWork;
import org.tirich.learning.statistics.ItemStatistics;

/// Computes the statistics of all items from the first answers of their learners, four times a day.
@Configuration(proxyBeanMethods = false)
class ItemStatisticsWork {

    private static final Duration INTERVAL = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> computeItemStatistics(AttemptTable attempts, ItemReports reports) {
        return PeriodicWork.ofInstance("item-statistics", INTERVAL, () -> compute(attempts, reports));
    }

    static void compute(AttemptTable attempts, ItemReports reports) {
        reports.replace(ItemStatistics.of(attempts.forStatistics()));
    }
}
