package org.tirich.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `follow` table.
@Repository
class FollowTable {

    private final JdbcClient jdbc;

    FollowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, AccountId creator, Instant now) {
        jdbc.sql("insert into follow values (?, ?, ?) on conflict do nothing")
                .params(account.value(), creator.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(AccountId account, AccountId creator) {
        jdbc.sql("delete from follow where account = ? and creator = ?")
                .params(account.value(), creator.value())
                .update();
    }

    Set<UUID> creators(AccountId account) {
        return new HashSet<>(jdbc.sql("select creator from follow where account = ?")
                .param(account.value())
                .query(UUID.class)
                .list());
    }

    /// Deletes the follows of the account and the follows of others that name it.
    void deleteOf(AccountId account) {
        jdbc.sql("delete from follow where account = :account or creator = :account")
                .param("account", account.value())
                .update();
    }

    /// The creators that a person follows.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select creator, at from follow where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
