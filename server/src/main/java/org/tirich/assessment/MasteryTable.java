package org.tirich.assessment;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;

/// The `mastery` table: the levels that the evidence gives, for figures over many learners.
@Repository
class MasteryTable {

    /// The rule that derived a level. Rule 1 raised a level with each right answer.
    private static final int RULE = 2;

    private final JdbcClient jdbc;

    MasteryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores a derived level. Of a level that an earlier rule had given the higher one is kept as `earlier`, so that
    /// the
    /// learner can be told.
    void put(AccountId account, String outcome, Mastery mastery) {
        var since = mastery.since();
        if (since.isEmpty()) {
            jdbc.sql("delete from mastery where account = ? and outcome = ?")
                    .params(account.value(), outcome)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into mastery (account, outcome, level, since, rule) values (?, ?, ?, ?, ?)
                on conflict (account, outcome) do update
                   set earlier = case when mastery.rule < excluded.rule and mastery.level <> excluded.level
                                      then mastery.level else mastery.earlier end,
                       level = excluded.level, since = excluded.since, rule = excluded.rule
                """)
                .params(
                        account.value(),
                        outcome,
                        mastery.level().name(),
                        since.get().atOffset(ZoneOffset.UTC),
                        RULE)
                .update();
    }

    /// The stored level.
    MasteryLevel find(AccountId account, String outcome) {
        return jdbc.sql("select level from mastery where account = ? and outcome = ?")
                .params(account.value(), outcome)
                .query((row, _) -> MasteryLevel.valueOf(row.getString("level")))
                .optional()
                .orElse(MasteryLevel.NONE);
    }

    /// Some accounts with levels of an earlier rule.
    List<AccountId> withEarlierRule(int most) {
        return jdbc.sql("select distinct account from mastery where rule < ? limit ?")
                .params(RULE, most)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    /// Levels of an earlier rule that no evidence supports: the outcome was not the first of its lesson.
    void supersede(AccountId account) {
        jdbc.sql("""
                update mastery set earlier = level, level = 'ATTEMPTED', rule = ? where account = ? and rule < ?
                """).params(RULE, account.value(), RULE).update();
    }

    /// The levels that an earlier rule had given, by outcome, where they differ from those of today.
    Map<String, MasteryLevel> earlier(AccountId account) {
        var levels = new TreeMap<String, MasteryLevel>();
        jdbc.sql("select outcome, earlier from mastery where account = ? and earlier is not null")
                .param(account.value())
                .query(row -> {
                    levels.put(row.getString("outcome"), MasteryLevel.valueOf(row.getString("earlier")));
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
