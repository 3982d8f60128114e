package org.tirich.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.RevisionId;
import org.tirich.kernel.JsonRows;

/// The `attempt` table.
@Repository
class AttemptTable {

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns false if the attempt was stored before.
    boolean insert(UUID id, AccountId account, RevisionId revision, int choice, boolean correct, Instant now) {
        return jdbc.sql("""
                        insert into attempt (id, account, revision, choice, correct, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(id, account.value(), revision.value(), choice, correct, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<RevisionId, Assessment.Attempt> latest(AccountId account) {
        return jdbc
                .sql("""
                select distinct on (revision) revision, choice, correct from attempt
                 where account = ? order by revision, at desc
                """)
                .param(account.value())
                .query((row, _) -> Map.entry(
                        new RevisionId(row.getObject("revision", UUID.class)),
                        new Assessment.Attempt(row.getInt("choice"), row.getBoolean("correct"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The questions that were answered since a time, in the order of their first answers; at most the latest 500.
    List<ClimbCard.Step> since(AccountId account, Instant begin) {
        return jdbc.sql("""
                select * from (
                    select revision, bool_or(correct) as correct, min(at) as first from attempt
                     where account = ? and at >= ? group by revision order by first desc limit 500) latest
                 order by first, revision
                """)
                .params(account.value(), begin.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ClimbCard.Step(
                        new RevisionId(row.getObject("revision", UUID.class)), row.getBoolean("correct")))
                .list();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from attempt where account = ?").param(account.value()).update();
    }

    /// The answers of a person.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of(
                        "select id, revision, choice, correct, at from attempt where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
