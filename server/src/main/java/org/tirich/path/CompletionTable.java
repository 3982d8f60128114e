package org.tirich.path;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;
import org.tirich.path.PathProgress.Evidence;
import tools.jackson.databind.json.JsonMapper;

/// The `path_completion` table.
@Repository
class CompletionTable {

    private static final String SELECT = """
            select id, account, path, version, at, answers, answers_right, minutes, evidence, reexamined_since
              from path_completion
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CompletionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The evidence as it lies in the table.
    record StoredEvidence(List<UUID> clips, List<UUID> answers, List<UUID> reports, Map<String, Integer> minutes) {}

    /// Returns false if the learner has completed the version.
    boolean insert(Completion completion) {
        var evidence = completion.evidence();
        return jdbc.sql("""
                        insert into path_completion (id, account, path, version, at, answers, answers_right, minutes,
                                                     evidence, examined_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?) on conflict do nothing
                        """)
                        .params(
                                completion.id(),
                                completion.account().value(),
                                completion.path().value(),
                                completion.version(),
                                completion.at().atOffset(ZoneOffset.UTC),
                                completion.answers(),
                                completion.answersRight(),
                                completion.minutes(),
                                json.writeValueAsString(new StoredEvidence(
                                        evidence.clips().stream()
                                                .map(WorkId::value)
                                                .toList(),
                                        evidence.answers(),
                                        evidence.reports(),
                                        evidence.minutes())),
                                completion.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Completion> of(AccountId account) {
        return jdbc.sql(SELECT + " where account = ? order by at")
                .param(account.value())
                .query((row, _) -> completion(row))
                .list();
    }

    /// Records that were examined longest ago.
    List<Completion> examinedBefore(Instant before, int most) {
        return jdbc.sql(SELECT + " where examined_at < ? order by examined_at limit ?")
                .params(before.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> completion(row))
                .list();
    }

    /// The people whose records of a path fall into a period and stand.
    ///
    /// @param until exclusive
    List<AccountId> trained(PathId path, Instant from, Instant until) {
        return jdbc.sql("""
                select distinct account from path_completion
                 where path = ? and at >= ? and at < ? and reexamined_since is null order by account
                """)
                .params(path.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    /// @param since null where the evidence suffices
    void examined(UUID id, @Nullable Instant since, Instant now) {
        jdbc.sql("update path_completion set examined_at = ?, reexamined_since = ? where id = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private Completion completion(ResultSet row) throws SQLException {
        var evidence = json.readValue(row.getString("evidence"), StoredEvidence.class);
        return new Completion(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                new PathId(row.getObject("path", UUID.class)),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("answers"),
                row.getInt("answers_right"),
                row.getInt("minutes"),
                new Evidence(
                        evidence.clips().stream().map(WorkId::new).toList(),
                        evidence.answers(),
                        evidence.reports(),
                        evidence.minutes()),
                Optional.ofNullable(row.getObject("reexamined_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    void delete(AccountId account) {
        jdbc.sql("delete from path_completion where account = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select path, version, at, answers, answers_right, minutes, evidence, reexamined_since
                  from path_completion where account = :id order by at"""))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
