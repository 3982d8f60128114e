package org.tirich.curation;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;

/// The `report` table.
@Repository
class ReportTable {

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, LiveRevision shown, @Nullable UUID reporter, String reason, String note, Instant now) {
        jdbc.sql("""
                insert into report (id, work, revision, reporter, reason, note, at)
                values (:id, :work, :revision, :reporter, :reason, :note, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("work", shown.work().value())
                .param("revision", shown.revision().value())
                .param("reporter", reporter, Types.OTHER)
                .param("reason", reason)
                .param("note", note)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reports.Report> list(int limit) {
        return jdbc.sql("select id, work, reason, note, at from report order by at desc limit ?")
                .param(limit)
                .query((row, _) -> new Reports.Report(
                        row.getObject("id", UUID.class),
                        new WorkId(row.getObject("work", UUID.class)),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void forget(AccountId account) {
        jdbc.sql("update report set reporter = null, note = '' where reporter = ?")
                .param(account.value())
                .update();
    }
}
