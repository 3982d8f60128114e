package org.tirich.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// The `saved_work`, `follow` and `followed_tag` tables.
@Repository
class KeptTable {

    private final JdbcClient jdbc;

    KeptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(AccountId account, WorkId work, Instant now) {
        jdbc.sql("insert into saved_work values (?, ?, ?) on conflict do nothing")
                .params(account.value(), work.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unsave(AccountId account, WorkId work) {
        jdbc.sql("delete from saved_work where account = ? and work = ?")
                .params(account.value(), work.value())
                .update();
    }

    int savedCount(AccountId account) {
        return jdbc.sql("select count(*) from saved_work where account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    List<WorkId> saved(AccountId account) {
        return jdbc.sql("select work from saved_work where account = ? order by at desc")
                .param(account.value())
                .query((row, _) -> new WorkId(row.getObject("work", UUID.class)))
                .list();
    }

    void follow(AccountId account, AccountId creator, Instant now) {
        jdbc.sql("insert into follow values (?, ?, ?) on conflict do nothing")
                .params(account.value(), creator.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unfollow(AccountId account, AccountId creator) {
        jdbc.sql("delete from follow where account = ? and creator = ?")
                .params(account.value(), creator.value())
                .update();
    }

    Set<UUID> followed(AccountId account) {
        return new HashSet<>(jdbc.sql("select creator from follow where account = ?")
                .param(account.value())
                .query(UUID.class)
                .list());
    }

    void followTag(AccountId account, String meaning, String name, Instant now) {
        jdbc.sql("insert into followed_tag values (?, ?, ?, ?) on conflict do nothing")
                .params(account.value(), meaning, name, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unfollowTag(AccountId account, String meaning) {
        jdbc.sql("delete from followed_tag where account = ? and meaning = ?")
                .params(account.value(), meaning)
                .update();
    }

    /// What the followed tags mean, and the name under which each was followed; the latest first.
    Map<String, String> followedTags(AccountId account) {
        var tags = new LinkedHashMap<String, String>();
        jdbc.sql("select meaning, name from followed_tag where account = ? order by at desc")
                .param(account.value())
                .query((row, _) -> tags.put(row.getString("meaning"), row.getString("name")))
                .list();
        return tags;
    }

    void forget(AccountId account) {
        jdbc.sql("delete from followed_tag where account = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from saved_work where account = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from follow where account = :account or creator = :account")
                .param("account", account.value())
                .update();
    }
}
