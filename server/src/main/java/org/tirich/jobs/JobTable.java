package org.tirich.jobs;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.web.Moment;

/// The `scheduled_tasks` table of db-scheduler, read for the operator's page.
@Repository
class JobTable {

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Job(String name, String id, boolean running, Moment at, int failures) {}

    List<Job> list(int limit) {
        return jdbc.sql("""
                select task_name, task_instance, picked, coalesce(consecutive_failures, 0) as failures,
                       execution_time
                  from scheduled_tasks order by picked desc, execution_time limit ?
                """)
                .param(limit)
                .query((row, _) -> new Job(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getBoolean("picked"),
                        Moment.of(row.getObject("execution_time", OffsetDateTime.class)
                                .toInstant()),
                        row.getInt("failures")))
                .list();
    }
}
