package org.tirich.curation;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.RevisionId;
import org.tirich.curation.check.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `review_event` and `review_finding` tables.
@Repository
class ReviewEventTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewEventTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(RevisionId revision, ReviewEvent event) {
        jdbc.sql("""
                insert into review_event (id, revision, seq, from_state, to_state, event, actor, role, at, rubric,
                                          reason, notes_public, notes_internal, rule_version, demonstration)
                select :id, :revision, coalesce(max(seq), 0) + 1, :from, :to, :event, :actor, :role, :at,
                       cast(:rubric as jsonb), :reason, :notes, :internal, :rules, :demonstration
                  from review_event where revision = :revision
                """)
                .param("id", UUID.randomUUID(), Types.OTHER)
                .param("revision", revision.value(), Types.OTHER)
                .param("from", event.from().name())
                .param("to", event.to().name())
                .param("event", event.event())
                .param("actor", event.actor().map(AccountId::value).orElse(null), Types.OTHER)
                .param("role", event.role())
                .param("at", event.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rubric", json.writeValueAsString(event.rubric()))
                .param("reason", event.reason())
                .param("notes", event.notes())
                .param("internal", event.internal())
                .param("rules", Rubric.VERSION)
                .param("demonstration", event.demonstration())
                .update();
    }

    /// Oldest first.
    List<ReviewEvent> of(RevisionId revision) {
        return jdbc.sql("select * from review_event where revision = ? order by seq")
                .param(revision.value())
                .query((row, _) -> new ReviewEvent(
                        ReviewState.valueOf(row.getString("from_state")),
                        ReviewState.valueOf(row.getString("to_state")),
                        row.getString("event"),
                        Optional.ofNullable(row.getObject("actor", UUID.class)).map(AccountId::new),
                        row.getString("role"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("rubric"), new TypeReference<Map<String, Integer>>() {}),
                        row.getString("reason"),
                        row.getString("notes_public"),
                        row.getString("notes_internal"),
                        row.getBoolean("demonstration")))
                .list();
    }

    void insertFindings(RevisionId revision, List<Finding> findings) {
        for (var finding : findings) {
            jdbc.sql("insert into review_finding values (?, ?, ?, ?) on conflict do nothing")
                    .params(revision.value(), finding.code(), finding.severity().name(), finding.detail())
                    .update();
        }
    }

    List<Finding> findings(RevisionId revision) {
        return jdbc.sql("select code, severity, detail from review_finding where revision = ? order by code")
                .param(revision.value())
                .query((row, _) -> new Finding(
                        row.getString("code"),
                        Finding.Severity.valueOf(row.getString("severity")),
                        row.getString("detail")))
                .list();
    }
}
