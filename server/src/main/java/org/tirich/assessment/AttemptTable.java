package org.tirich.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.RevisionId;
import org.tirich.kernel.JsonRows;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.statistics.ItemAttempt;

/// The `attempt` table.
@Repository
class AttemptTable {

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer as it is stored.
    ///
    /// @param revision whose question it answers; null for a proof form
    /// @param choice the index of an option, or [Assessment#NOT_SURE]; null for a written number
    /// @param outcome null where the lesson has none: then the answer is no evidence
    /// @param itemRevision of an item that a person wrote; null for others
    /// @param options null for a written number
    /// @param disclosed whether a guest had read the answer on the same device
    /// @param answer as in [org.tirich.learning.statistics.ItemAttempt]; null for the question of a clip
    record NewAttempt(
            UUID id,
            AccountId account,
            @Nullable RevisionId revision,
            @Nullable Integer choice,
            @Nullable String written,
            boolean correct,
            @Nullable String outcome,
            String item,
            @Nullable Integer itemRevision,
            String form,
            Purpose purpose,
            @Nullable Integer options,
            @Nullable String answer,
            boolean mixed,
            boolean soonAfterClip,
            boolean disclosed,
            Instant at) {

        NewAttempt mixed(boolean mixed) {
            return with(mixed, disclosed, at);
        }

        NewAttempt disclosed(boolean disclosed) {
            return with(mixed, disclosed, at);
        }

        NewAttempt at(Instant at) {
            return with(mixed, disclosed, at);
        }

        private NewAttempt with(boolean mixed, boolean disclosed, Instant at) {
            return new NewAttempt(
                    id,
                    account,
                    revision,
                    choice,
                    written,
                    correct,
                    outcome,
                    item,
                    itemRevision,
                    form,
                    purpose,
                    options,
                    answer,
                    mixed,
                    soonAfterClip,
                    disclosed,
                    at);
        }
    }

    /// Returns false if the attempt was stored before.
    boolean insert(NewAttempt attempt) {
        return jdbc.sql("""
                        insert into attempt (id, account, revision, choice, written, correct, outcome, item, item_revision,
                                             form, purpose, options, answer, mixed, soon_after_clip, disclosed, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(attempt.id())
                        .param(attempt.account().value())
                        .param(
                                attempt.revision() == null
                                        ? null
                                        : attempt.revision().value())
                        .param(attempt.choice())
                        .param(attempt.written())
                        .param(attempt.correct())
                        .param(attempt.outcome())
                        .param(attempt.item())
                        .param(attempt.itemRevision())
                        .param(attempt.form())
                        .param(attempt.purpose().name())
                        .param(attempt.options())
                        .param(attempt.answer())
                        .param(attempt.mixed())
                        .param(attempt.soonAfterClip())
                        .param(attempt.disclosed())
                        .param(attempt.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The learner's answers that belong to outcomes, in the order of their receipt.
    List<Evidence> evidence(AccountId account) {
        return jdbc.sql("""
                select id, item, form, outcome, purpose, options, choice, correct, at, position, mixed,
                       soon_after_clip, disclosed, voided
                  from attempt where account = ? and outcome is not null order by at, position
                """)
                .param(account.value())
                .query((row, _) -> evidence(row))
                .list();
    }

    /// As [#evidence], of several learners.
    Map<AccountId, List<Evidence>> evidence(Collection<AccountId> learners) {
        record Row(AccountId account, Evidence evidence) {}
        return jdbc
                .sql("""
                select account, id, item, form, outcome, purpose, options, choice, correct, at, position, mixed,
                       soon_after_clip, disclosed, voided
                  from attempt where account = any(?) and outcome is not null order by at, position
                """)
                .param(learners.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(new AccountId(row.getObject("account", UUID.class)), evidence(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::account, Collectors.mapping(Row::evidence, Collectors.toList())));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var options = row.getInt("options");
        var format = row.wasNull() ? new AnswerFormat.Numeric() : new AnswerFormat.Choice(options);
        var choice = row.getInt("choice");
        var unsure = !row.wasNull() && choice == Assessment.NOT_SURE;
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("form"),
                row.getString("outcome"),
                Purpose.valueOf(row.getString("purpose")),
                format,
                row.getBoolean("correct") ? Response.RIGHT : unsure ? Response.NOT_SURE : Response.WRONG,
                !row.getBoolean("disclosed"),
                new Receipt(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("position")),
                row.getBoolean("mixed"),
                row.getBoolean("soon_after_clip"),
                row.getBoolean("voided"));
    }

    /// The latest answer before a new one.
    ///
    /// @param item the item that was answered
    record Last(String outcome, String item) {}

    Optional<Last> last(AccountId account) {
        return jdbc.sql("""
                select outcome, item from attempt where account = ? and outcome is not null
                 order by at desc, position desc limit 1
                """)
                .param(account.value())
                .query((row, _) -> new Last(row.getString("outcome"), row.getString("item")))
                .optional();
    }

    /// Whether the learner has answered the question of a clip of the outcome since a time. It is asked after the clip.
    boolean clipAnsweredSince(AccountId account, String outcome, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from attempt where account = ? and outcome = ? and purpose = 'PRACTICE'
                                                       and at >= ?)
                """)
                .params(account.value(), outcome, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// The answers to proof forms, in the order of their receipt, without those to revisions that were taken away.
    /// Answers of earlier versions have no misconception.
    List<ItemAttempt> forStatistics() {
        return jdbc.sql("""
                select a.account, a.item, a.at, o.offered,
                       coalesce(a.answer, case when a.correct then 'right'
                                               when a.choice = -1 then 'not-sure' else 'other' end) as answer
                  from attempt a left join offered_form o on o.attempt = a.id
                 where a.purpose = 'PROOF'
                   and not exists (select 1 from item_stop s
                                    where s.item = a.item and (s.up_to is null or a.item_revision <= s.up_to))
                 order by a.at, a.position
                """)
                .query((row, _) -> new ItemAttempt(
                        row.getObject("account", UUID.class),
                        row.getString("item"),
                        row.getString("answer"),
                        time(row)))
                .list();
    }

    private static Duration time(ResultSet row) throws SQLException {
        var offered = row.getObject("offered", OffsetDateTime.class);
        return offered == null ? Duration.ZERO : Duration.between(offered, row.getObject("at", OffsetDateTime.class));
    }

    /// A misconception that a learner's wrong answers have expressed.
    ///
    /// @param met when she last chose it
    /// @param left when she gave the third right answer to the outcome after that; null before
    record MetMisconception(
            String id, Instant met, @Nullable Instant left) {}

    /// The misconceptions that a learner has met, the latest first; at most 50.
    List<MetMisconception> misconceptions(AccountId account) {
        return jdbc.sql("""
                select chosen.answer, chosen.met,
                       (select later.at from attempt later
                         where later.account = :account and later.outcome = chosen.outcome and later.correct
                           and not later.voided and later.at > chosen.met
                         order by later.at, later.position offset 2 limit 1) as left_behind
                  from (select answer, outcome, max(at) as met from attempt
                         where account = :account and purpose = 'PROOF' and not voided
                           and answer not in ('right', 'not-sure', 'other')
                         group by answer, outcome) chosen
                 order by chosen.met desc, chosen.answer limit 50
                """)
                .param("account", account.value())
                .query((row, _) -> {
                    var left = row.getObject("left_behind", OffsetDateTime.class);
                    return new MetMisconception(
                            row.getString("answer"),
                            row.getObject("met", OffsetDateTime.class).toInstant(),
                            left == null ? null : left.toInstant());
                })
                .list();
    }

    /// Takes the answers of an outcome out of the evidence. The forms stay used up.
    void forget(AccountId account, String outcome) {
        jdbc.sql("update attempt set voided = true where account = ? and outcome = ?")
                .params(account.value(), outcome)
                .update();
    }

    Map<RevisionId, Assessment.Attempt> latest(AccountId account) {
        return jdbc
                .sql("""
                select distinct on (revision) revision, choice, correct from attempt
                 where account = ? and revision is not null order by revision, at desc
                """)
                .param(account.value())
                .query((row, _) -> Map.entry(
                        new RevisionId(row.getObject("revision", UUID.class)),
                        new Assessment.Attempt(row.getInt("choice"), row.getBoolean("correct"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The questions of clips that were answered since a time, in the order of their first answers; at most the latest
    /// 500.
    List<ClimbCard.Step> since(AccountId account, Instant begin) {
        return jdbc.sql("""
                select * from (
                    select revision, bool_or(correct) as correct, min(at) as first from attempt
                     where account = ? and revision is not null and at >= ?
                     group by revision order by first desc limit 500) latest
                 order by first, revision
                """)
                .params(account.value(), begin.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ClimbCard.Step(
                        new RevisionId(row.getObject("revision", UUID.class)), row.getBoolean("correct")))
                .list();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from attempt where account = ?").param(account.value()).update();
    }

    /// The answers of a person.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select id, revision, outcome, item, purpose, choice, written, correct, voided, at
                  from attempt where account = :id order by at, position"""))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
