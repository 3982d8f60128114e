package org.tirich.demo.trial;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows that trials try to change, or look for.
@Repository
@ConditionalOnProperty("tirich.demo")
class TrialTable {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TrialTable(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Runs a fixed statement with the server's own database account, and undoes it.
    ///
    /// @return the database's refusal; empty if the statement was executed
    Optional<String> refusal(String statement) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql(statement).update();
            });
            return Optional.empty();
        } catch (DataAccessException e) {
            var message = e.getMostSpecificCause().getMessage();
            return Optional.of(
                    message == null ? "" : message.lines().findFirst().orElse(""));
        }
    }

    boolean hasEngagement(UUID id) {
        return jdbc.sql("select exists (select 1 from engagement where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    long answers() {
        return jdbc.sql("select count(*) from attempt").query(Long.class).single();
    }

    long auditRecords() {
        return jdbc.sql("select count(*) from audit_record").query(Long.class).single();
    }
}
