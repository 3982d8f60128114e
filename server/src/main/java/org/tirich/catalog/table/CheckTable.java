package org.tirich.catalog.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.rule.Check;

/// The `revision_check` table.
@Repository
public class CheckTable {

    private final JdbcClient jdbc;

    CheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(RevisionId revision, List<Check> checks) {
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

    /// The checks of the revisions, in order of time; revisions without a check are left out.
    public Map<RevisionId, List<Check>> of(Collection<RevisionId> revisions) {
        return jdbc
                .sql("select * from revision_check where revision = any(?) order by at")
                .param(revisions.stream().map(RevisionId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new RevisionId(row.getObject("revision", UUID.class)),
                        new Check(
                                ReviewStage.valueOf(row.getString("stage")),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                new AccountId(row.getObject("reviewer", UUID.class)),
                                row.getBoolean("demonstration"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
