package org.tirich.store;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tirich.kernel.UserFacingException;

/// The role with which the server works on the database. It reads and writes rows and owns nothing: an injected
/// statement can run no program, read no file, change no table and no record of the audit chain.
///
/// The role of the operator or of the embedded server applies migrations and grants these rights again at each start.
/// It is used for nothing else. A role of the operator that may not create roles is no superuser; the server then works
/// with it.
final class ApplicationRole {

    private static final String ALGORITHM = "HmacSHA256";

    private ApplicationRole() {}

    /// The user and the password of a connection.
    record Login(String user, String password) {}

    /// Creates the role, or resets its rights and its password.
    ///
    /// @param owner the login that applies migrations
    /// @param key from which the password is derived: all nodes of an instance have the same
    /// @return the login of the server: the role, or the owner if that may not create roles
    static Login prepare(String url, Login owner, String key) {
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            if (!mayCreateRoles(connection)) {
                return owner;
            }
            var name = name(connection);
            var password = password(key, name);
            if (text(connection, "select count(*)::text from pg_roles where rolname = ?", name)
                    .equals("0")) {
                execute(connection, "select format('create role %I', ?::text)", name);
            }
            execute(
                    connection,
                    "select format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                            + " password %L', ?::text, ?::text)",
                    name,
                    password);
            execute(
                    connection,
                    "select format('grant connect, temporary on database %I to %I', current_database(), ?::text)",
                    name);
            return new Login(name, password);
        } catch (SQLException e) {
            throw new UserFacingException("The database cannot be used: " + e.getMessage(), e);
        }
    }

    /// Grants the role the rights on rows that it needs, after a migration. It has no effect for an owner that may not
    /// create roles.
    static void grant(Connection connection) throws SQLException {
        if (!mayCreateRoles(connection)) {
            return;
        }
        var name = name(connection);
        for (var statement : new String[] {
            "revoke all on schema public from %I",
            "grant usage on schema public to %I",
            "grant select, insert, update, delete on all tables in schema public to %I",
            "revoke update, delete on audit_record from %I",
            "revoke insert, update, delete on flyway_schema_history from %I",
            "grant usage, select on all sequences in schema public to %I",
            "grant execute on all functions in schema public to %I"
        }) {
            execute(connection, "select format('" + statement + "', ?::text)", name);
        }
        execute(connection, "select 'revoke create on schema public from public'");
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        return text(connection, "select (rolsuper or rolcreaterole)::text from pg_roles where rolname = current_user")
                .equals("true");
    }

    /// Roles belong to a whole database server, which may hold several instances.
    private static String name(Connection connection) throws SQLException {
        return text(connection, "select left('tirich_app_' || current_database(), 63)");
    }

    /// Executes the statement that a query makes from its parameters; PostgreSQL quotes them.
    private static void execute(Connection connection, String query, String... parameters) throws SQLException {
        var made = text(connection, query, parameters);
        try (var statement = connection.createStatement()) {
            statement.execute(made);
        }
    }

    private static String text(Connection connection, String query, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setString(n + 1, parameters[n]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String password(String key, String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("role " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
