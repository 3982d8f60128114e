package org.tirich.breach;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Has SQL outside a table class.
public record ReadsTheDatabase(JdbcClient jdbc) {

    long count() {
        return jdbc.sql("select count(*) from work").query(Long.class).single();
    }
}
