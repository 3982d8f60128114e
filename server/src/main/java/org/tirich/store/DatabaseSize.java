package org.tirich.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The size of the database on the disk.
@Component
public class DatabaseSize {

    private final JdbcClient jdbc;

    DatabaseSize(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long bytes() {
        return jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }
}
