package org.tirich.curation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.ReviewAssignment;

/// The `review_assignment` table: at most one for each case, expired or not.
@Repository
class ReviewAssignmentTable {

    private final JdbcClient jdbc;

    ReviewAssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(ReviewAssignment assignment) {
        jdbc.sql("""
                insert into review_assignment (case_id, reviewer, lease_until) values (:case, :reviewer, :until)
                on conflict (case_id) do update set reviewer = excluded.reviewer, lease_until = excluded.lease_until
                """)
                .param("case", assignment.reviewCase().value())
                .param("reviewer", assignment.reviewer().value())
                .param("until", assignment.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(CaseId reviewCase) {
        jdbc.sql("delete from review_assignment where case_id = ?")
                .param(reviewCase.value())
                .update();
    }

    Optional<ReviewAssignment> find(CaseId reviewCase) {
        return Optional.ofNullable(find(List.of(reviewCase)).get(reviewCase));
    }

    Map<CaseId, ReviewAssignment> find(Collection<CaseId> cases) {
        return jdbc
                .sql("select * from review_assignment where case_id = any(?)")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, _) -> new ReviewAssignment(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AccountId(row.getObject("reviewer", UUID.class)),
                        row.getObject("lease_until", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(ReviewAssignment::reviewCase, Function.identity()));
    }
}
