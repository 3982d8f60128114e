package org.tirich.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;
import org.tirich.organisation.EducatorVerification.Method;
import org.tirich.organisation.EducatorVerification.State;

/// The `educator` and `roster_entry` tables.
@Repository
class EducatorTable {

    private static final String SELECT = """
            select id, unit, account, state, method, asked_at, decided_at, valid_until, reason from educator
            """;

    private final JdbcClient jdbc;

    EducatorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns false if the person has asked the institution already, or is verified.
    boolean ask(UUID id, UnitId unit, AccountId account, Instant now) {
        return jdbc.sql("""
                insert into educator (id, unit, account, state, asked_at) values (:id, :unit, :account, 'ASKED', :now)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("unit", unit.value())
                        .param("account", account.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Returns false if the request is not open.
    boolean verify(UUID id, Method method, AccountId by, Instant now, Instant until, UUID grant) {
        return jdbc.sql("""
                update educator set state = 'VERIFIED', method = :method, decided_at = :now, decided_by = :by,
                       valid_until = :until, role_grant = :grant
                 where id = :id and state = 'ASKED'
                """)
                        .param("id", id)
                        .param("method", method.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("grant", grant)
                        .update()
                == 1;
    }

    /// Ends a request or a verification. Returns the role grant of a verification; empty if `from` is not its state.
    Optional<Ended> end(UUID id, String from, String to, @Nullable AccountId by, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update educator set state = :to, decided_at = :now, decided_by = coalesce(:by, decided_by), reason = :reason
                 where id = :id and state = :from
                returning account, role_grant
                """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("reason", reason, Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ended(
                        new AccountId(row.getObject("account", UUID.class)),
                        Optional.ofNullable(row.getObject("role_grant", UUID.class))))
                .optional();
    }

    record Ended(AccountId account, Optional<UUID> grant) {}

    Optional<EducatorVerification> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(EducatorTable::verification)
                .optional();
    }

    List<EducatorVerification> of(AccountId account) {
        return jdbc.sql(SELECT + " where account = ? order by asked_at desc")
                .param(account.value())
                .query(EducatorTable::verification)
                .list();
    }

    List<EducatorVerification> of(UnitId unit, Collection<String> states, int limit) {
        return jdbc.sql(SELECT + " where unit = :unit and state in (:states) order by asked_at limit :limit")
                .param("unit", unit.value())
                .param("states", states)
                .param("limit", limit)
                .query(EducatorTable::verification)
                .list();
    }

    int verified(UnitId unit) {
        return jdbc.sql("select count(*) from educator where unit = ? and state = 'VERIFIED'")
                .param(unit.value())
                .query(Integer.class)
                .single();
    }

    List<UUID> expired(Instant now, int limit) {
        return jdbc.sql("select id from educator where state = 'VERIFIED' and valid_until <= ? limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    int addToRoster(UnitId unit, Collection<String> nameKeys, AccountId by, Instant now) {
        return nameKeys.stream()
                .mapToInt(key -> jdbc.sql("""
                        insert into roster_entry (unit, name_key, added_by, added_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(unit.value(), key, by.value(), now.atOffset(ZoneOffset.UTC))
                        .update())
                .sum();
    }

    /// Who put a person on the roster.
    Optional<AccountId> onRoster(UnitId unit, String nameKey) {
        return jdbc.sql("select added_by from roster_entry where unit = ? and name_key = ?")
                .params(unit.value(), nameKey)
                .query((row, _) -> new AccountId(row.getObject("added_by", UUID.class)))
                .optional();
    }

    int rosterSize(UnitId unit) {
        return jdbc.sql("select count(*) from roster_entry where unit = ?")
                .param(unit.value())
                .query(Integer.class)
                .single();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from educator where account = ?")
                .param(account.value())
                .update();
    }

    void removeFromRoster(UnitId unit, String nameKey) {
        jdbc.sql("delete from roster_entry where unit = ? and name_key = ?")
                .params(unit.value(), nameKey)
                .update();
    }

    void deleteFromRosters(Instant before) {
        jdbc.sql("delete from roster_entry where added_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select u.code, e.state, e.method, e.asked_at, e.decided_at, e.valid_until, e.reason
                  from educator e join org_unit u on u.id = e.unit where e.account = :id order by e.asked_at
                """))
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private static EducatorVerification verification(ResultSet row, int number) throws SQLException {
        return new EducatorVerification(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                instant(row, "asked_at"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ASKED" -> new State.Asked();
            case "VERIFIED" ->
                new State.Verified(
                        instant(row, "decided_at"),
                        instant(row, "valid_until"),
                        Method.valueOf(row.getString("method")));
            case "REFUSED" -> new State.Refused(instant(row, "decided_at"), reason(row));
            case "REVOKED" -> new State.Revoked(instant(row, "decided_at"), reason(row));
            case "EXPIRED" -> new State.Expired(instant(row, "decided_at"));
            default -> throw new IllegalStateException(row.getString("state"));
        };
    }

    private static String reason(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("reason"), "other");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
