package org.tirich.catalog;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.identity.AccountId;

/// The `revision_check` table.
@Repository
class CheckTable {

    private final JdbcClient jdbc;

    CheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RevisionId revision, List<Check> checks) {
        for (var check : checks) {
            jdbc.sql("""
                    insert into revision_check (revision, stage, at, reviewer, demonstration)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(
                            revision.value(),
                            check.stage().name(),
                            check.at().atOffset(ZoneOffset.UTC),
                            check.reviewer().value(),
                            check.demonstration())
                    .update();
        }
    }

    List<Check> of(RevisionId revision) {
        return jdbc.sql("select * from revision_check where revision = ? order by at")
                .param(revision.value())
                .query((row, _) -> new Check(
                        Check.Stage.valueOf(row.getString("stage")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("reviewer", UUID.class)),
                        row.getBoolean("demonstration")))
                .list();
    }
}
