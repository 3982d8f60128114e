package org.tirich.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
        flyway.migrate();
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return switch (applied.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            default -> false;
        };
    }
}
