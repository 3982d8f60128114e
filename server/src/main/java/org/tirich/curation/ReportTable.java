package org.tirich.curation;

import static java.util.Objects.requireNonNull;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;

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

    /// The number of reports of a work for one reason.
    record Count(WorkId work, String reason, int reports, Instant first) {}

    List<Count> counts() {
        return jdbc.sql("select work, reason, count(*) as reports, min(at) as first from report group by work, reason")
                .query((row, _) -> new Count(
                        new WorkId(row.getObject("work", UUID.class)),
                        row.getString("reason"),
                        row.getInt("reports"),
                        row.getObject("first", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The reports of a work, those of the first reasons first, then the oldest first.
    List<Reports.Report> of(WorkId work, List<String> reasons, int offset, int limit) {
        return jdbc.sql("""
                        select id, reason, note, at from report where work = :work
                         order by array_position(:reasons::text[], reason), at, id offset :offset limit :limit
                        """)
                .param("work", work.value())
                .param("reasons", reasons.toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Reports.Report(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The number of reports that people sent from a time of each until a time of all, exclusive.
    Map<AccountId, Integer> sent(Map<AccountId, Instant> since, Instant until) {
        record Row(AccountId account, int reports) {}
        var accounts = List.copyOf(since.keySet());
        return jdbc
                .sql("""
                select r.reporter, count(*) as reports
                  from unnest(:accounts::uuid[], :since::timestamptz[]) as p (account, since) join report r on r.reporter = p.account
                 where r.at >= p.since and r.at < :until
                 group by r.reporter
                """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param(
                        "since",
                        accounts.stream()
                                .map(account ->
                                        requireNonNull(since.get(account)).toString())
                                .toArray(String[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Row(new AccountId(row.getObject("reporter", UUID.class)), row.getInt("reports")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::account, Row::reports));
    }

    void forget(AccountId account) {
        jdbc.sql("update report set reporter = null, note = '' where reporter = ?")
                .param(account.value())
                .update();
    }

    /// The reports of a person.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select id, work, reason, note, at from report where reporter = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
