package org.tirich.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;

/// The `account` table.
@Repository
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(AccountId id, String hash) {}

    record Row(AccountId id, String username, AgeBand ageBand, Instant since) {}

    /// Returns false if the name is taken.
    boolean insert(AccountId id, String username, String passphrase, AgeBand ageBand, Instant now) {
        return jdbc.sql("""
                        insert into account (id, username, passphrase, age_band, created_at)
                        values (:id, :username, :passphrase, :ageBand, :now)
                        on conflict (username) do nothing
                        """)
                        .param("id", id.value())
                        .param("username", username)
                        .param("passphrase", passphrase)
                        .param("ageBand", ageBand.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean exists(AccountId id) {
        return jdbc.sql("select count(*) from account where id = ? and erased_at is null")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<Stored> findPassphrase(String username) {
        return jdbc.sql("select id, passphrase from account where username = ? and passphrase is not null")
                .param(username)
                .query((row, _) ->
                        new Stored(new AccountId(row.getObject("id", UUID.class)), row.getString("passphrase")))
                .optional();
    }

    void setPassphrase(AccountId id, String hash) {
        jdbc.sql("update account set passphrase = ? where id = ? and erased_at is null")
                .params(hash, id.value())
                .update();
    }

    List<Row> search(String prefix, int limit) {
        return jdbc.sql("""
                select id, username, age_band, created_at from account
                 where erased_at is null and starts_with(username, ?)
                 order by created_at desc limit ?
                """)
                .params(prefix, limit)
                .query((row, _) -> new Row(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        AgeBand.valueOf(row.getString("age_band")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void erase(AccountId id, Instant now) {
        jdbc.sql("update account set username = null, passphrase = null, erased_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }
}
