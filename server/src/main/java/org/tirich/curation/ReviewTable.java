package org.tirich.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// The `review` table.
@Repository
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when there is a review of that revision already.
    boolean insert(Review review) {
        return jdbc.sql("""
                        insert into review (revision, work, owner, subject, grade, language, state, held,
                                            submitted_at, due_at)
                        values (:revision, :work, :owner, :subject, :grade, :language, :state, :held,
                                :submitted, :due)
                        on conflict do nothing
                        """)
                        .param("revision", review.revision().value())
                        .param("work", review.work().value())
                        .param("owner", review.owner().value())
                        .param("subject", review.subject())
                        .param("grade", review.grade())
                        .param("language", review.language())
                        .param("state", review.state().name())
                        .param("held", review.held())
                        .param("submitted", review.submitted().atOffset(ZoneOffset.UTC))
                        .param("due", review.due().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Review review) {
        jdbc.sql("""
                update review
                   set state = :state, held = :held, claimed_by = :by, lease_until = :until, safety_by = :safetyBy,
                       due_at = :due
                 where revision = :revision
                """)
                .param("revision", review.revision().value())
                .param("state", review.state().name())
                .param("held", review.held())
                .param("by", review.claim().map(claim -> claim.by().value()).orElse(null), Types.OTHER)
                .param(
                        "until",
                        review.claim()
                                .map(claim -> claim.until().atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("safetyBy", review.safetyBy().map(AccountId::value).orElse(null), Types.OTHER)
                .param("due", review.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Review> find(ReviewId id) {
        return jdbc.sql("select * from review where revision = ?")
                .param(id.value())
                .query((row, _) -> toReview(row))
                .optional();
    }

    Optional<Review> findForUpdate(ReviewId id) {
        return jdbc.sql("select * from review where revision = ? for update")
                .param(id.value())
                .query((row, _) -> toReview(row))
                .optional();
    }

    /// What waits for a look or is being looked at, the most urgent first.
    List<Review> open(int limit) {
        return jdbc.sql("""
                select * from review
                 where state in ('AUTO_HELD', 'SAFETY_QUEUE', 'SAFETY_REVIEW', 'ACCURACY_QUEUE', 'ACCURACY_REVIEW')
                 order by held desc, due_at limit ?
                """).param(limit).query((row, _) -> toReview(row)).list();
    }

    List<Review> find(Collection<RevisionId> revisions) {
        return jdbc.sql("select * from review where revision = any(?)")
                .param(revisions.stream().map(RevisionId::value).toArray(UUID[]::new))
                .query((row, _) -> toReview(row))
                .list();
    }

    private static Review toReview(ResultSet row) throws SQLException {
        var claimedBy = row.getObject("claimed_by", UUID.class);
        return new Review(
                new RevisionId(row.getObject("revision", UUID.class)),
                new WorkId(row.getObject("work", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("subject"),
                row.getInt("grade"),
                row.getString("language"),
                ReviewState.valueOf(row.getString("state")),
                row.getBoolean("held"),
                claimedBy == null
                        ? Optional.empty()
                        : Optional.of(new Review.Claim(new AccountId(claimedBy), instant(row, "lease_until"))),
                Optional.ofNullable(row.getObject("safety_by", UUID.class)).map(AccountId::new),
                instant(row, "submitted_at"),
                instant(row, "due_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
