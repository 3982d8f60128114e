package org.tirich.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.CaseState;
import org.tirich.curation.decision.CaseState.Resolution;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewCase.Kind;

/// The `review_case` table. State, `held` and the reviewers are a cache that is derived from the events.
@Repository
class ReviewCaseTable {

    private final JdbcClient jdbc;

    ReviewCaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns false if the revision has an initial case already.
    boolean insert(ReviewCase opened) {
        return jdbc.sql("""
                        insert into review_case (id, kind, revision, work, author, subject, grade, language, state,
                                                 held, opened_at, due_at)
                        values (:id, :kind, :revision, :work, :author, :subject, :grade, :language, :state,
                                :held, :opened, :due)
                        on conflict do nothing
                        """)
                        .param("id", opened.id().value())
                        .param("kind", opened.kind().name())
                        .param("revision", opened.revision().value())
                        .param("work", opened.work().value())
                        .param("author", opened.author().value())
                        .param("subject", opened.subject())
                        .param("grade", opened.grade())
                        .param("language", opened.language(), Types.VARCHAR)
                        .param("state", opened.progress().name())
                        .param("held", opened.held())
                        .param("opened", opened.opened().atOffset(ZoneOffset.UTC))
                        .param("due", opened.due().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(ReviewCase changed) {
        var assignee = changed.state() instanceof CaseState.Assigned(var _, var reviewer) ? reviewer.value() : null;
        jdbc.sql("""
                update review_case
                   set state = :state, held = :held, assigned_to = :assignee, safety_by = :safetyBy,
                       accuracy_by = :accuracyBy, due_at = :due
                 where id = :id
                """)
                .param("id", changed.id().value())
                .param("state", changed.progress().name())
                .param("held", changed.held())
                .param("assignee", assignee, Types.OTHER)
                .param("safetyBy", passedBy(changed, ReviewStage.SAFETY), Types.OTHER)
                .param("accuracyBy", passedBy(changed, ReviewStage.ACCURACY), Types.OTHER)
                .param("due", changed.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID passedBy(ReviewCase changed, ReviewStage stage) {
        var reviewer = changed.passedBy().get(stage);
        return reviewer == null ? null : reviewer.value();
    }

    Optional<ReviewCase> find(CaseId id) {
        return jdbc.sql("select * from review_case where id = ?")
                .param(id.value())
                .query((row, _) -> toCase(row))
                .optional();
    }

    Optional<ReviewCase> findForUpdate(CaseId id) {
        return jdbc.sql("select * from review_case where id = ? for update")
                .param(id.value())
                .query((row, _) -> toCase(row))
                .optional();
    }

    /// Cases with a stage that is waiting or assigned, the most urgent first.
    List<ReviewCase> open(int limit) {
        return jdbc.sql("""
                select * from review_case
                 where state in ('AUTO_HELD', 'SAFETY_QUEUE', 'SAFETY_REVIEW', 'ACCURACY_QUEUE', 'ACCURACY_REVIEW')
                 order by held desc, due_at limit ?
                """).param(limit).query((row, _) -> toCase(row)).list();
    }

    /// The cases of these revisions, in the order in which they were opened.
    List<ReviewCase> of(Collection<RevisionId> revisions) {
        return jdbc.sql("select * from review_case where revision = any(?) order by opened_at")
                .param(revisions.stream().map(RevisionId::value).toArray(UUID[]::new))
                .query((row, _) -> toCase(row))
                .list();
    }

    private static ReviewCase toCase(ResultSet row) throws SQLException {
        var passedBy = new EnumMap<ReviewStage, AccountId>(ReviewStage.class);
        put(passedBy, ReviewStage.SAFETY, row.getObject("safety_by", UUID.class));
        put(passedBy, ReviewStage.ACCURACY, row.getObject("accuracy_by", UUID.class));
        return new ReviewCase(
                new CaseId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new RevisionId(row.getObject("revision", UUID.class)),
                new WorkId(row.getObject("work", UUID.class)),
                new AccountId(row.getObject("author", UUID.class)),
                row.getString("subject"),
                row.getInt("grade"),
                row.getString("language"),
                toState(ReviewProgress.State.valueOf(row.getString("state")), row.getObject("assigned_to", UUID.class)),
                row.getBoolean("held"),
                passedBy,
                instant(row, "opened_at"),
                instant(row, "due_at"));
    }

    private static void put(Map<ReviewStage, AccountId> passedBy, ReviewStage stage, @Nullable UUID reviewer) {
        if (reviewer != null) {
            passedBy.put(stage, new AccountId(reviewer));
        }
    }

    private static CaseState toState(ReviewProgress.State stored, @Nullable UUID assignee) {
        return switch (stored) {
            case AUTO_CHECK -> new CaseState.Checking();
            case AUTO_HELD, SAFETY_QUEUE -> new CaseState.Waiting(ReviewStage.SAFETY);
            case ACCURACY_QUEUE -> new CaseState.Waiting(ReviewStage.ACCURACY);
            case SAFETY_REVIEW -> assigned(ReviewStage.SAFETY, assignee);
            case ACCURACY_REVIEW -> assigned(ReviewStage.ACCURACY, assignee);
            case APPROVED -> new CaseState.Closed(Resolution.APPROVED);
            case CHANGES_REQUESTED -> new CaseState.Closed(Resolution.CHANGES_REQUESTED);
            case REJECTED -> new CaseState.Closed(Resolution.REJECTED);
            case WITHDRAWN -> new CaseState.Closed(Resolution.WITHDRAWN);
        };
    }

    private static CaseState assigned(ReviewStage stage, @Nullable UUID assignee) {
        if (assignee == null) {
            throw new IllegalStateException("a case under review has no reviewer");
        }
        return new CaseState.Assigned(stage, new AccountId(assignee));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
