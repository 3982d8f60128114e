package org.tirich.itembank;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `question_wish` table.
@Repository
class QuestionWishTable {

    private final JdbcClient jdbc;

    QuestionWishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, String outcome, Instant now) {
        jdbc.sql("insert into question_wish (account, outcome, at) values (?, ?, ?) on conflict do nothing")
                .params(account.value(), outcome, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(AccountId account, String outcome) {
        return jdbc.sql("select exists (select 1 from question_wish where account = ? and outcome = ?)")
                .params(account.value(), outcome)
                .query(Boolean.class)
                .single();
    }

    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("select outcome, count(*) as wishes from question_wish group by outcome")
                .query(row -> {
                    counts.put(row.getString("outcome"), row.getInt("wishes"));
                });
        return counts;
    }

    void delete(AccountId account) {
        jdbc.sql("delete from question_wish where account = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select outcome, at from question_wish where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
