package org.tirich.store;

import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import org.tirich.kernel.UserFacingException;

/// Upgrades the schema of the database at start, and refuses a database that a newer version has upgraded.
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        var migrations = flyway.info().all();
        for (var each : migrations) {
            if (isUnknown(each)) {
                throw new UserFacingException("A newer version of Tirich has upgraded this data (schema "
                        + each.getVersion() + "). Start that version, or restore a backup from before the upgrade.");
            }
        }
        // On data of older versions, migration 17.1 is applied after 18. All other data upgrades in strict order,
        // without
        // Flyway's warning.
        var late = Arrays.stream(migrations).anyMatch(each -> each.getState() == MigrationState.IGNORED);
        if (late) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } else {
            flyway.migrate();
        }
        grantRows(flyway);
    }

    private static void grantRows(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            ApplicationRole.grant(connection);
        } catch (SQLException e) {
            throw new UserFacingException("The database role of the server cannot be set up: " + e.getMessage(), e);
        }
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return switch (applied.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            default -> false;
        };
    }
}
