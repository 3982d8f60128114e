package org.tirich.store;

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
        for (var applied : flyway.info().applied()) {
            if (isUnknown(applied)) {
                throw new UserFacingException("A newer version of Tirich has upgraded this data (schema "
                        + applied.getVersion() + "). Start that version, or restore a backup from before the upgrade.");
            }
        }
        inOrderOfThisData(flyway).migrate();
    }

    /// On data of older versions, migration 17.1 is applied after 18. All other data upgrades in strict order, without
    /// Flyway's warning.
    private static Flyway inOrderOfThisData(Flyway flyway) {
        var late = Arrays.stream(flyway.info().all()).anyMatch(each -> each.getState() == MigrationState.IGNORED);
        return late
                ? Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .outOfOrder(true)
                        .load()
                : flyway;
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return switch (applied.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            default -> false;
        };
    }
}
