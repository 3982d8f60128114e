package org.tirich.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `followed_tag` table.
@Repository
class FollowedTagTable {

    private final JdbcClient jdbc;

    FollowedTagTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, String meaning, String name, Instant now) {
        jdbc.sql("insert into followed_tag values (?, ?, ?, ?) on conflict do nothing")
                .params(account.value(), meaning, name, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(AccountId account, String meaning) {
        jdbc.sql("delete from followed_tag where account = ? and meaning = ?")
                .params(account.value(), meaning)
                .update();
    }

    /// The names under which the account followed tags, by their meaning; the latest first.
    Map<String, String> namesByMeaning(AccountId account) {
        var tags = new LinkedHashMap<String, String>();
        jdbc.sql("select meaning, name from followed_tag where account = ? order by at desc")
                .param(account.value())
                .query((row, _) -> tags.put(row.getString("meaning"), row.getString("name")))
                .list();
        return tags;
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete from followed_tag where account = ?")
                .param(account.value())
                .update();
    }

    /// The hashtags that a person follows.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select name, at from followed_tag where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
