package org.tirich.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.assessment.mastery.Level;
import org.tirich.kernel.JsonRows;

/// The `mastery` table.
@Repository
class MasteryTable {

    private final JdbcClient jdbc;

    MasteryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StoredLevel(Level level, Instant since) {}

    Optional<StoredLevel> findForUpdate(AccountId account, String outcome) {
        return jdbc.sql("select level, since from mastery where account = ? and outcome = ? for update")
                .params(account.value(), outcome)
                .query((row, _) -> new StoredLevel(
                        Level.valueOf(row.getString("level")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void put(AccountId account, String outcome, Level level, Instant now) {
        jdbc.sql("""
                insert into mastery (account, outcome, level, since) values (?, ?, ?, ?)
                on conflict (account, outcome) do update set level = excluded.level, since = excluded.since
                """)
                .params(account.value(), outcome, level.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Level> levels(AccountId account) {
        var levels = new TreeMap<String, Level>();
        jdbc.sql("select outcome, level from mastery where account = ?")
                .param(account.value())
                .query(row -> {
                    levels.put(row.getString("outcome"), Level.valueOf(row.getString("level")));
                });
        return levels;
    }

    void delete(AccountId account) {
        jdbc.sql("delete from mastery where account = ?").param(account.value()).update();
    }

    /// The outcomes that a person has met.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select outcome, level, since from mastery where account = :id order by outcome"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
