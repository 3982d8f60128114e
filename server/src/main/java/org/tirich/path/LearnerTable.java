package org.tirich.path;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.feed.ViewListener.View;
import org.tirich.kernel.JsonRows;

/// The `path_enrolment`, `path_view` and `path_report` tables: what learners on paths have done.
@Repository
class LearnerTable {

    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param version the one that the learner began, or took later
    record Enrolment(AccountId account, PathId path, int version, Instant begunAt) {}

    /// Returns false if the learner is on the path.
    boolean begin(AccountId account, PathId path, int version, Instant now) {
        return jdbc.sql("""
                        insert into path_enrolment (account, path, version, begun_at, announced_version)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(account.value(), path.value(), version, now.atOffset(ZoneOffset.UTC), version)
                        .update()
                == 1;
    }

    boolean take(AccountId account, PathId path, int version) {
        return jdbc.sql("update path_enrolment set version = ? where account = ? and path = ? and version < ?")
                        .params(version, account.value(), path.value(), version)
                        .update()
                == 1;
    }

    List<Enrolment> enrolments(AccountId account) {
        return jdbc.sql(
                        "select account, path, version, begun_at from path_enrolment where account = ? order by begun_at")
                .param(account.value())
                .query((row, _) -> enrolment(row))
                .list();
    }

    /// As [#enrolments], until the end of the transaction for this transaction alone: two events that complete a path
    /// together are examined one after the other, so that the later one sees both.
    List<Enrolment> lock(AccountId account) {
        return jdbc.sql("""
                select account, path, version, begun_at from path_enrolment
                 where account = ? order by begun_at, path for update
                """)
                .param(account.value())
                .query((row, _) -> enrolment(row))
                .list();
    }

    Optional<Enrolment> enrolment(AccountId account, PathId path) {
        return jdbc.sql("select account, path, version, begun_at from path_enrolment where account = ? and path = ?")
                .params(account.value(), path.value())
                .query((row, _) -> enrolment(row))
                .optional();
    }

    /// Learners who were not told of a version, and are marked as told.
    List<AccountId> announce(PathId path, int version, int most) {
        return jdbc.sql("""
                update path_enrolment set announced_version = ?
                 where (account, path) in (select account, path from path_enrolment
                                            where path = ? and announced_version < ? limit ?)
                returning account
                """)
                .params(version, path.value(), version, most)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                new AccountId(row.getObject("account", UUID.class)),
                new PathId(row.getObject("path", UUID.class)),
                row.getInt("version"),
                instant(row, "begun_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Keeps a report of watching. A later report of the same showing tells more; a repeated one changes nothing.
    void view(AccountId account, View view, boolean completed, Instant received) {
        jdbc.sql("""
                insert into path_view as kept (account, work, showing, received, watched_ms, completed)
                values (?, ?, ?, ?, ?, ?)
                on conflict (account, work, showing) do update
                   set received = case when excluded.watched_ms > kept.watched_ms then excluded.received
                                       else kept.received end,
                       watched_ms = greatest(kept.watched_ms, excluded.watched_ms),
                       completed = kept.completed or excluded.completed
                """)
                .params(
                        account.value(),
                        view.work().value(),
                        view.showing(),
                        received.atOffset(ZoneOffset.UTC),
                        view.watched().toMillis(),
                        completed)
                .update();
    }

    /// @param received when the server received the last report of the showing that told more
    record Watched(WorkId work, Instant received, Duration watched, boolean completed) {}

    List<Watched> views(AccountId account, Collection<WorkId> works) {
        return jdbc.sql("""
                select work, received, watched_ms, completed from path_view
                 where account = ? and work = any(?) order by received
                """)
                .params(account.value(), works.stream().map(WorkId::value).toArray(UUID[]::new))
                .query((row, _) -> new Watched(
                        new WorkId(row.getObject("work", UUID.class)),
                        instant(row, "received"),
                        Duration.ofMillis(row.getLong("watched_ms")),
                        row.getBoolean("completed")))
                .list();
    }

    /// Returns false if such a report waits or was confirmed.
    boolean report(ActivityReport report) {
        return jdbc.sql("""
                        insert into path_report (id, account, path, activity, kind, people, results, code, at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict do nothing
                        """)
                        .params(
                                report.id(),
                                report.account().value(),
                                report.path().value(),
                                report.activity(),
                                report.kind().name(),
                                report.people(),
                                report.results().toArray(Integer[]::new),
                                report.code(),
                                report.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String REPORTS = """
            select id, account, path, activity, kind, people, results, code, at, state, reason from path_report
            """;

    List<ActivityReport> reports(AccountId account, PathId path) {
        return jdbc.sql(REPORTS + " where account = ? and path = ? order by at")
                .params(account.value(), path.value())
                .query((row, _) -> report(row))
                .list();
    }

    Optional<ActivityReport> report(UUID id) {
        return jdbc.sql(REPORTS + " where id = ?")
                .param(id)
                .query((row, _) -> report(row))
                .optional();
    }

    List<ActivityReport> waiting(AccountId mentor, int most) {
        return jdbc.sql(REPORTS + " where state = 'WAITING' and account <> ? order by at limit ?")
                .params(mentor.value(), most)
                .query((row, _) -> report(row))
                .list();
    }

    /// Returns false if the report does not wait.
    boolean decide(UUID id, AccountId mentor, ActivityReport.State state, Optional<String> reason, Instant now) {
        return jdbc.sql("""
                        update path_report set state = ?, mentor = ?, decided_at = ?, reason = ?
                         where id = ? and state = 'WAITING' and account <> ?
                        """)
                        .param(state.name())
                        .param(mentor.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(reason.orElse(null))
                        .param(id)
                        .param(mentor.value())
                        .update()
                == 1;
    }

    private static ActivityReport report(ResultSet row) throws SQLException {
        return new ActivityReport(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                new PathId(row.getObject("path", UUID.class)),
                row.getString("activity"),
                ActivityReport.Kind.valueOf(row.getString("kind")),
                row.getInt("people"),
                Arrays.stream((Integer[]) row.getArray("results").getArray()).toList(),
                row.getString("code"),
                instant(row, "at"),
                ActivityReport.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")));
    }

    void delete(AccountId account) {
        for (var table : List.of("path_enrolment", "path_view", "path_report")) {
            jdbc.sql("delete from " + table + " where account = ?")
                    .param(account.value())
                    .update();
        }
        jdbc.sql("update path_report set mentor = null where mentor = ?")
                .param(account.value())
                .update();
    }

    String exportEnrolments(AccountId account) {
        return export(
                "select path, version, begun_at from path_enrolment where account = :id order by begun_at", account);
    }

    String exportViews(AccountId account) {
        return export(
                "select work, received, watched_ms, completed from path_view where account = :id order by received",
                account);
    }

    String exportReports(AccountId account) {
        return export(
                "select path, activity, kind, people, results, at, state, reason from path_report where account = :id order by at",
                account);
    }

    private String export(String query, AccountId account) {
        return jdbc.sql(JsonRows.of(query))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
