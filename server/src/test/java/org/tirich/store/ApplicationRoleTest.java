package org.tirich.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.tirich.ServerTest;
import org.tirich.store.ApplicationRole.Login;

/// The statements that an attacker would inject, on the connections of the server.
class ApplicationRoleTest extends ServerTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private DataSource database;

    @Autowired
    private FlywayConnectionDetails owner;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to program 'true'",
                "copy (select 1) to '/tmp/x'",
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('/')",
                "select lo_import('/etc/passwd')",
                "create table x (y int)",
                "create function x() returns int language sql as 'select 1'",
                "create schema x",
                "create role x",
                "alter role tirich password 'x'",
                "alter role tirich_app_postgres superuser",
                "set role tirich",
                "set session_replication_role = replica",
                "alter system set fsync = off",
                "select set_config('log_statement', 'all', false)",
                "drop table work",
                "alter table account add column x int",
                "alter table audit_record disable trigger audit_record_is_append_only",
                "drop trigger audit_record_is_append_only on audit_record",
                "update audit_record set action = 'x'",
                "delete from audit_record",
                "truncate account",
                "delete from flyway_schema_history",
                "select rolpassword from pg_authid"
            })
    void theRoleOfTheServerCannot(String injected) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(injected))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void theRoleOfTheServerOwnsNothingAndIsNoSuperuser() {
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("tirich_app_postgres");
        assertThat(sql.sql("""
                select count(*) from pg_class where relowner = current_user::regrole and relpersistence <> 't'
                """).query(Long.class).single()).isZero();
        assertThat(sql.sql("""
                select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles
                where rolname = current_user
                """).query(Boolean.class).single()).isFalse();
    }

    /// An operator who has raised the role finds it lowered at the next start.
    @Test
    void rightsThatSomebodyGaveAreTakenBack() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        requireNonNull(owner.getJdbcUrl()),
                        requireNonNull(owner.getUsername()),
                        requireNonNull(owner.getPassword()));
                var statement = connection.createStatement()) {
            statement.execute("alter role tirich_app_postgres superuser createrole");

            var login = ApplicationRole.prepare(
                    requireNonNull(owner.getJdbcUrl()),
                    new Login(requireNonNull(owner.getUsername()), requireNonNull(owner.getPassword())),
                    requireNonNull(owner.getPassword()));

            assertThat(login.user()).isEqualTo("tirich_app_postgres");
        }
        theRoleOfTheServerOwnsNothingAndIsNoSuperuser();
    }

    /// An external database gives Tirich an ordinary role, which cannot create another one.
    @Test
    void anOwnerThatMayNotCreateRolesWorksItself() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        requireNonNull(owner.getJdbcUrl()),
                        requireNonNull(owner.getUsername()),
                        requireNonNull(owner.getPassword()));
                var statement = connection.createStatement()) {
            statement.execute("create role ordinary login password 'x'");
            try {
                var ordinary = new Login("ordinary", "x");

                assertThat(ApplicationRole.prepare(requireNonNull(owner.getJdbcUrl()), ordinary, "x"))
                        .isEqualTo(ordinary);
            } finally {
                statement.execute("drop role ordinary");
            }
        }
    }
}
