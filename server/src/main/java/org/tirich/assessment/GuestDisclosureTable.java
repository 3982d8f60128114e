package org.tirich.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
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

    /// The first answer to a form within a visit.
    ///
    /// @param at when the server marked it
    record FirstAnswer(UUID attempt, int choice, Instant at) {}

    /// Keeps an answer, unless the visit has one to the form. Returns the one that is kept.
    FirstAnswer add(UUID visit, String form, FirstAnswer answer) {
        jdbc.sql(
                        "insert into guest_disclosure (visit, form, attempt, choice, at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        visit,
                        form,
                        answer.attempt(),
                        answer.choice(),
                        answer.at().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select attempt, choice, at from guest_disclosure where visit = ? and form = ?")
                .params(visit, form)
                .query((row, _) -> new FirstAnswer(
                        row.getObject("attempt", UUID.class),
                        row.getInt("choice"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
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
