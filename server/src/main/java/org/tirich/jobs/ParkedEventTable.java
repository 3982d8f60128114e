package org.tirich.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `parked_event` table.
@Repository
class ParkedEventTable {

    private final JdbcClient jdbc;

    ParkedEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param event as JSON; ids and codes, never personal text
    record Parked(UUID id, String listener, String type, String event, Instant published, int tries) {}

    static Parked toParked(ResultSet row, int number) throws SQLException {
        return new Parked(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                row.getString("event_type"),
                row.getString("serialized_event"),
                row.getObject("publication_date", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    /// The newest first.
    List<Parked> list(int limit) {
        return jdbc.sql("select * from parked_event order by parked_at desc, id limit ?")
                .param(limit)
                .query(ParkedEventTable::toParked)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }

    Optional<Parked> delete(UUID id) {
        return jdbc.sql("delete from parked_event where id = ? returning *")
                .param(id)
                .query(ParkedEventTable::toParked)
                .optional();
    }
}
