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
import org.tirich.kernel.JsonRows;

/// The `session` table.
@Repository
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param confirmedAt when the person last entered her passphrase in this session
    record Row(
            AccountId account,
            String username,
            AgeBand ageBand,
            UUID visit,
            Instant since,
            Instant lastSeen,
            Instant confirmedAt) {}

    void insert(byte[] tokenHash, AccountId account, String device, Instant now) {
        jdbc.sql("""
                insert into session (token_hash, id, account, visit, device, created_at, last_seen, confirmed_at)
                values (:hash, :id, :account, :visit, :device, :now, :now, :now)
                """)
                .param("hash", tokenHash)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("visit", UUID.randomUUID())
                .param("device", device)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(byte[] tokenHash) {
        return jdbc.sql("""
                select a.id, a.username, a.age_band, s.visit, s.created_at, s.last_seen,
                       coalesce(s.confirmed_at, s.created_at) as confirmed_at
                  from session s join account a on a.id = s.account
                 where s.token_hash = ? and a.erased_at is null
                """)
                .param(tokenHash)
                .query((row, _) -> new Row(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        AgeBand.valueOf(row.getString("age_band")),
                        row.getObject("visit", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(byte[] tokenHash, Instant now) {
        jdbc.sql("update session set last_seen = ? where token_hash = ?")
                .params(now.atOffset(ZoneOffset.UTC), tokenHash)
                .update();
    }

    void confirm(byte[] tokenHash, Instant now) {
        jdbc.sql("update session set confirmed_at = ? where token_hash = ?")
                .params(now.atOffset(ZoneOffset.UTC), tokenHash)
                .update();
    }

    /// Deletes sessions of an account that were opened or last used before a time.
    void deleteEnded(AccountId account, Instant openedBefore, Instant usedBefore) {
        jdbc.sql("delete from session where account = ? and (created_at <= ? or last_seen <= ?)")
                .params(account.value(), openedBefore.atOffset(ZoneOffset.UTC), usedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Sessions.Session> of(AccountId account) {
        return jdbc.sql("""
                select id, visit, device, created_at, last_seen from session
                 where account = ? order by last_seen desc limit 100
                """)
                .param(account.value())
                .query((row, _) -> new Sessions.Session(
                        row.getObject("id", UUID.class),
                        row.getObject("visit", UUID.class),
                        row.getString("device"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant()))
                .list();
    }

    void delete(byte[] tokenHash) {
        jdbc.sql("delete from session where token_hash = ?").param(tokenHash).update();
    }

    /// Deletes one session of an account and returns the hash of its token.
    Optional<byte[]> delete(AccountId owner, UUID session) {
        return jdbc.sql("delete from session where account = ? and id = ? returning token_hash")
                .params(owner.value(), session)
                .query((row, _) -> row.getBytes("token_hash"))
                .optional();
    }

    /// Deletes all sessions of an account and returns the hashes of their tokens.
    List<byte[]> deleteAll(AccountId account) {
        return jdbc.sql("delete from session where account = ? returning token_hash")
                .param(account.value())
                .query((row, _) -> row.getBytes("token_hash"))
                .list();
    }

    /// Deletes sessions of all people that were opened or last used before a time.
    void deleteEnded(Instant openedBefore, Instant usedBefore) {
        jdbc.sql("delete from session where created_at <= ? or last_seen <= ?")
                .params(openedBefore.atOffset(ZoneOffset.UTC), usedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The sessions of a person.
    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select id, device, created_at, last_seen from session where account = :id order by created_at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
