package org.tirich.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `viewer`, `impersonal`, `begin_with_following` and `endless_feed` tables.
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

    /// What the account has chosen; empty without a choice.
    Optional<Boolean> isEndless(AccountId account) {
        return jdbc.sql("select endless from endless_feed where account = ?")
                .param(account.value())
                .query(Boolean.class)
                .optional();
    }

    void setEndless(AccountId account, boolean endless) {
        jdbc.sql("""
                insert into endless_feed (account, endless) values (?, ?)
                on conflict (account) do update set endless = excluded.endless
                """).params(account.value(), endless).update();
    }

    void deleteEndless(AccountId account) {
        jdbc.sql("delete from endless_feed where account = ?")
                .param(account.value())
                .update();
    }

    /// What people watched from a time of each until a time of all, exclusive.
    Map<AccountId, Viewers.Watched> watched(Map<AccountId, Instant> since, Instant until) {
        record Row(AccountId account, Viewers.Watched watched) {}
        var accounts = List.copyOf(since.keySet());
        var begin = since.values().stream().min(Comparator.naturalOrder()).orElse(until);
        return jdbc
                .sql("""
                select w.account, sum(w.watched_ms) as watched_ms, max(w.last) as last from (
                    select v.account, coalesce(e.impression, e.id) as showing, max(e.watched_ms) as watched_ms,
                           max(e.at) as last
                      from unnest(:accounts::uuid[], :since::timestamptz[]) as p (account, since)
                      join viewer v on v.account = p.account
                      join engagement e on e.viewer = v.key
                     where e.day >= :begin and e.at >= p.since and e.at < :until
                     group by v.account, showing) w
                 group by w.account
                """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param(
                        "since",
                        accounts.stream()
                                .map(account ->
                                        requireNonNull(since.get(account)).toString())
                                .toArray(String[]::new))
                .param("begin", LocalDate.ofInstant(begin, ZoneOffset.UTC).minusDays(1))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Row(
                        new AccountId(row.getObject("account", UUID.class)),
                        new Viewers.Watched(
                                Duration.ofMillis(row.getLong("watched_ms")),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::account, Row::watched));
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
                       not exists (select from endless_feed where account = :id and endless) as runs
                """))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
