package org.tirich.itembank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.decision.Verdict;
import org.tirich.itembank.ItemReview.Event;
import org.tirich.kernel.JsonRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `item_review`, `item_review_event`, `item_review_note` and `item_review_answer` tables.
@Repository
class ItemReviewTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemReviewTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ItemReview review) {
        jdbc.sql("insert into item_review (item, revision, state, due) values (?, ?, ?, ?)")
                .params(
                        review.item().value(),
                        review.revision(),
                        review.state().name(),
                        review.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(ItemReview review) {
        jdbc.sql("""
                update item_review set state = :state, safety_by = :safety, accuracy_by = :accuracy, due = :due
                 where item = :item and revision = :revision
                """)
                .param("state", review.state().name())
                .param("safety", passedBy(review, ReviewStage.SAFETY), Types.OTHER)
                .param("accuracy", passedBy(review, ReviewStage.ACCURACY), Types.OTHER)
                .param("due", review.due().atOffset(ZoneOffset.UTC))
                .param("item", review.item().value())
                .param("revision", review.revision())
                .update();
    }

    private static @Nullable UUID passedBy(ItemReview review, ReviewStage stage) {
        var reviewer = review.passedBy().get(stage);
        return reviewer == null ? null : reviewer.value();
    }

    /// The review of the latest revision.
    Optional<ItemReview> latest(ItemId item) {
        return jdbc.sql("select * from item_review where item = ? order by revision desc limit 1")
                .param(item.value())
                .query((row, _) -> review(row))
                .optional();
    }

    Optional<ItemReview> find(ItemId item, int revision) {
        return jdbc.sql("select * from item_review where item = ? and revision = ?")
                .params(item.value(), revision)
                .query((row, _) -> review(row))
                .optional();
    }

    /// The reviews that wait, the most urgent first.
    List<ItemReview> open(int most) {
        return jdbc.sql("select * from item_review where state in ('SAFETY', 'ACCURACY') order by due, item limit ?")
                .param(most)
                .query((row, _) -> review(row))
                .list();
    }

    private static ItemReview review(ResultSet row) throws SQLException {
        var passedBy = new EnumMap<ReviewStage, AccountId>(ReviewStage.class);
        put(passedBy, ReviewStage.SAFETY, row.getObject("safety_by", UUID.class));
        put(passedBy, ReviewStage.ACCURACY, row.getObject("accuracy_by", UUID.class));
        return new ItemReview(
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("revision"),
                ItemReview.State.valueOf(row.getString("state")),
                passedBy,
                row.getObject("due", OffsetDateTime.class).toInstant());
    }

    private static void put(Map<ReviewStage, AccountId> passedBy, ReviewStage stage, @Nullable UUID reviewer) {
        if (reviewer != null) {
            passedBy.put(stage, new AccountId(reviewer));
        }
    }

    /// Appends an event of a review whose item is locked.
    void append(ItemReview review, Event event) {
        var decided = event instanceof Event.Decided step ? step : null;
        var explained = decided == null ? Explained.NONE : Explained.of(decided.verdict());
        var seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from item_review_event where item = ? and revision = ?")
                .params(review.item().value(), review.revision())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into item_review_event (id, item, revision, seq, event, stage, actor, at, rubric, reason,
                                               rule_version, demonstration)
                values (:id, :item, :revision, :seq, :event, :stage, :actor, :at, cast(:rubric as jsonb), :reason,
                        :rules, :demonstration)
                """)
                .param("id", UUID.randomUUID())
                .param("item", review.item().value())
                .param("revision", review.revision())
                .param("seq", seq)
                .param("event", event.code())
                .param("stage", decided == null ? "" : decided.stage().name())
                .param("actor", decided == null ? null : decided.reviewer().value(), Types.OTHER)
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param(
                        "rubric",
                        decided == null
                                ? null
                                : json.writeValueAsString(decided.verdict().rubric()))
                .param("reason", explained.reason())
                .param("rules", ItemRubric.VERSION)
                .param("demonstration", decided != null && decided.demonstration())
                .update();
        if (!explained.notes().isEmpty()) {
            jdbc.sql("insert into item_review_note (item, revision, seq, notes) values (?, ?, ?, ?)")
                    .params(review.item().value(), review.revision(), seq, explained.notes())
                    .update();
        }
    }

    private record Explained(@Nullable String reason, String notes) {

        static final Explained NONE = new Explained(null, "");

        static Explained of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Pass(var _, var internal) -> new Explained(null, internal);
                case Verdict.RequestChanges(var _, var reason, var notes, var _) -> new Explained(reason, notes);
                case Verdict.Reject(var _, var reason, var notes, var _) -> new Explained(reason, notes);
            };
        }
    }

    /// The steps of a revision, oldest first.
    List<ItemReviewStep> steps(ItemId item, int revision) {
        return jdbc.sql("""
                select e.at, e.event, e.reason, coalesce(n.notes, '') as notes, e.demonstration
                  from item_review_event e
                  left join item_review_note n on n.item = e.item and n.revision = e.revision and n.seq = e.seq
                 where e.item = ? and e.revision = ? order by e.seq
                """)
                .params(item.value(), revision)
                .query((row, _) -> new ItemReviewStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("event"),
                        row.getString("reason"),
                        row.getString("notes"),
                        row.getBoolean("demonstration")))
                .list();
    }

    /// The events of a revision as they were appended, oldest first.
    List<Event> events(ItemId item, int revision) {
        return jdbc.sql("select * from item_review_event where item = ? and revision = ? order by seq")
                .params(item.value(), revision)
                .query((row, _) -> event(row))
                .list();
    }

    private Event event(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var name = row.getString("event");
        if (name.equals("withdrawn")) {
            return new Event.Withdrawn(at);
        }
        Map<String, Integer> rubric = json.readValue(row.getString("rubric"), new TypeReference<>() {});
        var reason = String.valueOf(row.getString("reason"));
        var verdict = switch (name) {
            case "changes-requested" -> new Verdict.RequestChanges(rubric, reason, "", "");
            case "rejected" -> new Verdict.Reject(rubric, reason, "", "");
            default -> new Verdict.Pass(rubric, "");
        };
        return new Event.Decided(
                at,
                new AccountId(row.getObject("actor", UUID.class)),
                ReviewStage.valueOf(row.getString("stage")),
                verdict,
                row.getBoolean("demonstration"));
    }

    /// The form that a reviewer answers before the key opens.
    ///
    /// @param seed gives the form again
    /// @param given as she wrote or chose it; null before her answer
    record ReviewerAnswer(long seed, String form, @Nullable String given, boolean correct) {}

    Optional<ReviewerAnswer> answer(ItemId item, int revision, AccountId reviewer) {
        return jdbc.sql("""
                select seed, form, given, correct from item_review_answer
                 where item = ? and revision = ? and reviewer = ?
                """)
                .params(item.value(), revision, reviewer.value())
                .query((row, _) -> new ReviewerAnswer(
                        row.getLong("seed"), row.getString("form"), row.getString("given"), row.getBoolean("correct")))
                .optional();
    }

    /// Returns false if the reviewer has a form already.
    boolean offer(ItemId item, int revision, AccountId reviewer, long seed, String form, Instant now) {
        return jdbc.sql("""
                        insert into item_review_answer (item, revision, reviewer, seed, form, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(item.value(), revision, reviewer.value(), seed, form, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The first answer counts. Returns false for any other.
    boolean answered(ItemId item, int revision, AccountId reviewer, String given, boolean correct, Instant now) {
        return jdbc.sql("""
                        update item_review_answer set given = ?, correct = ?, at = ?
                         where item = ? and revision = ? and reviewer = ? and given is null
                        """)
                        .params(given, correct, now.atOffset(ZoneOffset.UTC), item.value(), revision, reviewer.value())
                        .update()
                == 1;
    }

    /// The codes of the questions whose keys a person knows: she wrote them or answered them in a review.
    List<String> knownTo(AccountId account, String outcome) {
        return jdbc.sql("""
                select code from authored_item i where outcome = :outcome
                   and (author = :account or exists (select 1 from item_review_answer a
                                                      where a.item = i.id and a.reviewer = :account))
                """)
                .param("outcome", outcome)
                .param("account", account.value())
                .query((row, _) -> String.valueOf(row.getString("code")))
                .list();
    }

    void erase(AccountId account) {
        jdbc.sql("""
                delete from item_review_note n using authored_item i where i.id = n.item and i.author = ?
                """).param(account.value()).update();
        jdbc.sql("update item_review_answer set given = '' where reviewer = ? and given is not null")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select item, revision, given, correct, at from item_review_answer where reviewer = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    /// What reviewers wrote to an author.
    String exportNotes(AccountId author) {
        return jdbc.sql(JsonRows.of("""
                select i.code, n.revision, n.notes from item_review_note n join authored_item i on i.id = n.item
                 where i.author = :id order by i.code, n.revision, n.seq"""))
                .param("id", author.value())
                .query(String.class)
                .single();
    }
}
