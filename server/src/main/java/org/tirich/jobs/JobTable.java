package org.tirich.jobs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `scheduled_tasks` table of db-scheduler, read for the operator's page.
@Repository
class JobTable {

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Job(String name, String id, boolean running, String at, int failures) {}

    List<Job> list(int limit) {
        return jdbc.sql("""
                select task_name, task_instance, picked, coalesce(consecutive_failures, 0) as failures,
                       to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
                  from scheduled_tasks order by picked desc, execution_time limit ?
                """)
                .param(limit)
                .query((row, _) -> new Job(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getBoolean("picked"),
                        row.getString("at"),
                        row.getInt("failures")))
                .list();
    }
}
