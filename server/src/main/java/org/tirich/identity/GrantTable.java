package org.tirich.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.kernel.JsonRows;

/// The `role_grant` table. A grant is never deleted, only revoked.
@Repository
class GrantTable {

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, AccountId account, Role role, Scope scope, @Nullable AccountId by, Instant now) {
        var subject = scope instanceof Scope.Topic topic ? topic.subject() : null;
        var language = scope instanceof Scope.Topic topic ? topic.language() : null;
        jdbc.sql("""
                insert into role_grant (id, account, role, subject, language, unit, granted_by, granted_at)
                values (:id, :account, :role, :subject, :language, :unit, :by, :now)
                """)
                .param("unit", scope instanceof Scope.Unit ofUnit ? ofUnit.unit() : null, java.sql.Types.OTHER)
                .param("id", id)
                .param("account", account.value())
                .param("role", role.name())
                .param("subject", subject, java.sql.Types.VARCHAR)
                .param("language", language, java.sql.Types.VARCHAR)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Accounts.HeldRole> held(AccountId account) {
        return jdbc.sql("""
                select id, role, subject, language, unit from role_grant
                 where account = ? and revoked_at is null order by granted_at
                """)
                .param(account.value())
                .query((row, _) -> new Accounts.HeldRole(
                        row.getObject("id", UUID.class), Role.valueOf(row.getString("role")), scope(row)))
                .list();
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return unit != null ? Scope.Unit.of(unit) : Scope.of(row.getString("subject"), row.getString("language"));
    }

    /// The accounts that hold a role on a unit.
    List<AccountId> holders(Role role, UUID unit) {
        return jdbc.sql("""
                select account from role_grant
                 where role = ? and unit = ? and revoked_at is null order by granted_at
                """)
                .params(role.name(), unit)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    boolean anyoneHolds(Role role) {
        return jdbc.sql("select exists (select 1 from role_grant where role = ? and revoked_at is null)")
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> revoke(UUID grant, Instant now) {
        return jdbc.sql("update role_grant set revoked_at = ? where id = ? and revoked_at is null returning account")
                .params(now.atOffset(ZoneOffset.UTC), grant)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    void revokeAll(AccountId account, Instant now) {
        jdbc.sql("update role_grant set revoked_at = ? where account = ? and revoked_at is null")
                .params(now.atOffset(ZoneOffset.UTC), account.value())
                .update();
    }

    /// The roles that a person holds or held.
    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select role, subject, language, unit, granted_at, revoked_at from role_grant where account = :id order by granted_at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
