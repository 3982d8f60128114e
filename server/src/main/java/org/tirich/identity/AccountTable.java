package org.tirich.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.kernel.JsonRows;

/// The `account` table.
@Repository
class AccountTable {

    private static final String IDLE = """
        select id, last_visit from account a
         where age_band <> 'ADULT' and erased_at is null and last_visit <= :lastVisit
           and not exists (select 1 from role_grant g
                            where g.account = a.id and g.revoked_at is null
                              and g.role not in ('LEARNER', 'CREATOR'))
        """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(AccountId id, String hash) {}

    record Row(AccountId id, String username, AgeBand ageBand, Instant since) {}

    /// Returns false if the name is taken.
    boolean insert(AccountId id, Username username, String passphrase, AgeBand ageBand, Instant now) {
        return jdbc.sql("""
            insert into account (id, username, name_key, passphrase, age_band, created_at, last_visit)
            select :id, :username, :key, :passphrase, :ageBand, :now, :today
             where not exists (select from account where name_key = :key or username = :username)
            on conflict do nothing
            """)
                        .param("id", id.value())
                        .param("username", username.name())
                        .param("key", username.key())
                        .param("passphrase", passphrase)
                        .param("ageBand", ageBand.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Stores the keys of names that an earlier version has stored without. Of accounts whose names have the same key,
    /// the first keeps it for itself; the others are found under their exact names.
    ///
    /// @return the number of names; fewer than `limit` if there are no more
    int addMissingKeys(int limit) {
        var names = jdbc.sql("""
            select id, username from account where name_key is null and username is not null
             order by created_at, id limit ?
            """)
                .param(limit)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("username")))
                .list();
        jdbc.sql("""
            with missing as (
                select * from unnest(:ids::uuid[], :keys::text[]) with ordinality as m (id, key, number))
            update account a
               set name_key = m.key,
                   shares_key = exists (select from account o where o.name_key = m.key)
                       or exists (select from missing e where e.key = m.key and e.number < m.number)
              from missing m where a.id = m.id
            """)
                .param("ids", names.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "keys",
                        names.stream()
                                .map(name -> Username.key(name.getValue()))
                                .toArray(String[]::new))
                .update();
        return names.size();
    }

    boolean exists(AccountId id) {
        return jdbc.sql("select count(*) from account where id = ? and erased_at is null")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// The account with exactly this name, else the first one with its key.
    Optional<Stored> findPassphrase(Username username) {
        return jdbc.sql("""
            select id, passphrase from account
             where (username = :username or name_key = :key) and passphrase is not null
             order by username = :username desc, shares_key, created_at limit 1
            """)
                .param("username", username.name())
                .param("key", username.key())
                .query((row, _) ->
                        new Stored(new AccountId(row.getObject("id", UUID.class)), row.getString("passphrase")))
                .optional();
    }

    Optional<String> username(AccountId id) {
        return jdbc.sql("select username from account where id = ? and username is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    Optional<String> passphrase(AccountId id) {
        return jdbc.sql("select passphrase from account where id = ? and passphrase is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void setPassphrase(AccountId id, String hash) {
        jdbc.sql("update account set passphrase = ? where id = ? and erased_at is null")
                .params(hash, id.value())
                .update();
    }

    /// Accounts whose key begins with `prefix`, newest first.
    List<Row> search(String prefix, int limit) {
        return jdbc.sql("""
            select id, username, age_band, created_at from account
             where erased_at is null and starts_with(coalesce(name_key, username), ?)
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
        jdbc.sql("""
            update account
               set username = null, name_key = null, passphrase = null, last_visit = null, idle_notice_on = null,
                   erased_at = ?
             where id = ?
            """).params(now.atOffset(ZoneOffset.UTC), id.value()).update();
    }

    /// Records a visit, once a day.
    void visited(AccountId id, LocalDate today) {
        jdbc.sql("""
            update account set last_visit = :today, idle_notice_on = null
             where id = :id and erased_at is null
               and (last_visit is null or last_visit < :today or idle_notice_on is not null)
            """).param("id", id.value()).param("today", today).update();
    }

    /// Accounts of minors without a role of staff whose last visit was on a day or before it, and whose owners were not
    /// told.
    List<AccountId> idleWithoutNotice(LocalDate lastVisit, int limit) {
        return jdbc.sql(IDLE + " and idle_notice_on is null order by last_visit, id limit :limit")
                .param("lastVisit", lastVisit)
                .param("limit", limit)
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// The same of those whose owners were told on a day or before it.
    List<AccountId> idleSinceNotice(LocalDate lastVisit, LocalDate toldOn, int limit) {
        return jdbc.sql(IDLE + " and idle_notice_on <= :toldOn order by last_visit, id limit :limit")
                .param("lastVisit", lastVisit)
                .param("toldOn", toldOn)
                .param("limit", limit)
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Locks an account that is idle as above until the end of the transaction.
    ///
    /// @return the day of its last visit; empty if it is not idle
    Optional<LocalDate> lockIdle(AccountId id, LocalDate lastVisit) {
        return jdbc.sql(IDLE + " and id = :id for update")
                .param("lastVisit", lastVisit)
                .param("id", id.value())
                .query((row, _) -> row.getObject("last_visit", LocalDate.class))
                .optional();
    }

    void setIdleNotice(AccountId id, LocalDate today) {
        jdbc.sql("update account set idle_notice_on = ? where id = ?")
                .params(today, id.value())
                .update();
    }

    /// The account itself.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of(
                        "select id, username, age_band, created_at, last_visit from account where id = :id"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
