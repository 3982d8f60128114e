package org.tirich.feed;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `viewer` and `impersonal` tables.
@Repository
class ViewerTable {

    private final JdbcClient jdbc;

    ViewerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The key of the account; `fresh` becomes its key if it has none.
    UUID keyOf(AccountId account, UUID fresh) {
        jdbc.sql("insert into viewer (account, key) values (?, ?) on conflict do nothing")
                .params(account.value(), fresh)
                .update();
        return jdbc.sql("select key from viewer where account = ?")
                .param(account.value())
                .query(UUID.class)
                .single();
    }

    /// The number of the keys that belong to accounts.
    int accountsAmong(Collection<UUID> keys) {
        return jdbc.sql("select count(*) from viewer where key = any(?)")
                .param(keys.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    boolean isImpersonal(AccountId account) {
        return jdbc.sql("select exists (select from impersonal where account = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    void setImpersonal(AccountId account, boolean impersonal) {
        jdbc.sql(
                        impersonal
                                ? "insert into impersonal (account) values (?) on conflict do nothing"
                                : "delete from impersonal where account = ?")
                .param(account.value())
                .update();
    }

    boolean beginsWithFollowing(AccountId account) {
        return jdbc.sql("select exists (select from begin_with_following where account = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    void setBeginsWithFollowing(AccountId account, boolean following) {
        jdbc.sql(
                        following
                                ? "insert into begin_with_following (account) values (?) on conflict do nothing"
                                : "delete from begin_with_following where account = ?")
                .param(account.value())
                .update();
    }

    boolean isEndless(AccountId account) {
        return jdbc.sql("select exists (select from endless_feed where account = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    void setEndless(AccountId account, boolean endless) {
        jdbc.sql(
                        endless
                                ? "insert into endless_feed (account) values (?) on conflict do nothing"
                                : "delete from endless_feed where account = ?")
                .param(account.value())
                .update();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from viewer where account = ?").param(account.value()).update();
    }

    /// What a person has watched and done. The events themselves name her random key only.
    String exportEngagements(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select e.id, e.work, e.kind, e.position_ms, e.watched_ms, e.duration_ms, e.at
                  from viewer v join engagement e on e.viewer = v.key
                 where v.account = :id order by e.seq
                """))
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    /// Her choices for the feed.
    String exportChoices(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select not exists (select from impersonal where account = :id) as personal,
                       exists (select from begin_with_following where account = :id) as begins_with_following,
                       not exists (select from endless_feed where account = :id) as runs
                """))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
