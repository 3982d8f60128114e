package org.tirich.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `guest_disclosure` table: the answers that guests have read, by visit.
@Repository
class GuestDisclosureTable {

    private final JdbcClient jdbc;

    GuestDisclosureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID visit, String form, Instant at) {
        jdbc.sql("insert into guest_disclosure (visit, form, at) values (?, ?, ?) on conflict do nothing")
                .params(visit, form, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean contains(UUID visit, String form) {
        return jdbc.sql("select exists (select from guest_disclosure where visit = ? and form = ?)")
                .params(visit, form)
                .query(Boolean.class)
                .single();
    }

    int deleteBefore(Instant limit) {
        return jdbc.sql("delete from guest_disclosure where at < ?")
                .param(limit.atOffset(ZoneOffset.UTC))
                .update();
    }
}
