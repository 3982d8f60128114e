package org.tirich.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.check.Finding;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.ReviewEvent;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.kernel.JsonRows;
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

    void append(CaseId reviewCase, ReviewProgress.State from, ReviewEvent event, ReviewProgress.State to) {
        var verdict = Columns.of(event);
        jdbc.sql("""
                insert into review_event (id, case_id, seq, from_state, to_state, event, actor, role, at, rubric,
                                          reason, notes_public, notes_internal, rule_version, demonstration)
                select :id, :case, coalesce(max(seq), 0) + 1, :from, :to, :event, :actor, :role, :at,
                       cast(:rubric as jsonb), :reason, :notes, :internal, :rules, :demonstration
                  from review_event where case_id = :case
                """)
                .param("id", UUID.randomUUID(), Types.OTHER)
                .param("case", reviewCase.value(), Types.OTHER)
                .param("from", from.name())
                .param("to", to.name())
                .param("event", event.code())
                .param(
                        "actor",
                        event instanceof ReviewEvent.ByReviewer step
                                ? step.reviewer().value()
                                : null,
                        Types.OTHER)
                .param("role", event.role())
                .param("at", event.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rubric", json.writeValueAsString(verdict.rubric()))
                .param("reason", verdict.reason())
                .param("notes", verdict.notes())
                .param("internal", verdict.internal())
                .param("rules", Rubric.VERSION)
                .param("demonstration", event instanceof ReviewEvent.ByReviewer step && step.demonstration())
                .update();
    }

    /// The events of a case, oldest first.
    List<ReviewEvent> of(CaseId reviewCase) {
        return jdbc.sql("select * from review_event where case_id = ? order by seq")
                .param(reviewCase.value())
                .query((row, _) -> toEvent(row))
                .list();
    }

    private ReviewEvent toEvent(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return switch (row.getString("event")) {
            case "checked" -> new ReviewEvent.Checked(at, false);
            case "held" -> new ReviewEvent.Checked(at, true);
            case "claimed" -> new ReviewEvent.Claimed(at, reviewer(row), stage(row), row.getBoolean("demonstration"));
            case "released" -> new ReviewEvent.Released(at, reviewer(row), stage(row), row.getBoolean("demonstration"));
            case "withdrawn" -> new ReviewEvent.Withdrawn(at);
            default ->
                new ReviewEvent.Decided(at, reviewer(row), stage(row), verdict(row), row.getBoolean("demonstration"));
        };
    }

    private static AccountId reviewer(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("actor", UUID.class));
    }

    private static ReviewStage stage(ResultSet row) throws SQLException {
        return ReviewStage.valueOf(row.getString("role").replace("_REVIEWER", ""));
    }

    private Verdict verdict(ResultSet row) throws SQLException {
        var rubric = json.readValue(row.getString("rubric"), new TypeReference<Map<String, Integer>>() {});
        var reason = row.getString("reason");
        var notes = row.getString("notes_public");
        var internal = row.getString("notes_internal");
        return switch (row.getString("event")) {
            case "safety-passed", "accuracy-passed" -> new Verdict.Pass(rubric, internal);
            case "changes-requested" -> new Verdict.RequestChanges(rubric, reason, notes, internal);
            case "rejected" -> new Verdict.Reject(rubric, reason, notes, internal);
            default -> throw new IllegalStateException("unknown event of a review: " + row.getString("event"));
        };
    }

    /// The columns of a verdict; empty for other events.
    private record Columns(Map<String, Integer> rubric, String reason, String notes, String internal) {

        static Columns of(ReviewEvent event) {
            if (!(event instanceof ReviewEvent.Decided decided)) {
                return new Columns(Map.of(), "", "", "");
            }
            return switch (decided.verdict()) {
                case Verdict.Pass(var rubric, var internal) -> new Columns(rubric, "", "", internal);
                case Verdict.RequestChanges(var rubric, var reason, var notes, var internal) ->
                    new Columns(rubric, reason, notes, internal);
                case Verdict.Reject(var rubric, var reason, var notes, var internal) ->
                    new Columns(rubric, reason, notes, internal);
            };
        }
    }

    /// Empties the notes and findings of all reviews of an author's works. The decisions stay.
    void eraseAuthor(AccountId author) {
        jdbc.sql("select erase_reviews(?)").param(author.value()).query().singleRow();
    }

    void insertFindings(CaseId reviewCase, List<Finding> findings) {
        for (var finding : findings) {
            jdbc.sql("insert into review_finding values (?, ?, ?, ?) on conflict do nothing")
                    .params(
                            reviewCase.value(),
                            finding.code(),
                            finding.severity().name(),
                            finding.detail())
                    .update();
        }
    }

    List<Finding> findings(CaseId reviewCase) {
        return jdbc.sql("select code, severity, detail from review_finding where case_id = ? order by code")
                .param(reviewCase.value())
                .query((row, _) -> new Finding(
                        row.getString("code"),
                        Finding.Severity.valueOf(row.getString("severity")),
                        row.getString("detail")))
                .list();
    }

    /// The decisions of a person as a reviewer.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select c.work, e.event, e.role, e.at, e.rubric, e.reason, e.notes_public, e.notes_internal
                  from review_event e join review_case c on c.id = e.case_id
                 where e.actor = :id and c.author <> :id order by e.at
                """))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
