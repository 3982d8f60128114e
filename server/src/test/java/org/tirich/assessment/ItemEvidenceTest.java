package org.tirich.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.access.AccountId;
import org.tirich.identity.Role;
import org.tirich.itembank.Drafts;
import org.tirich.itembank.ItemReports;
import org.tirich.learning.mastery.MasteryLevel;

/// What becomes of the answers to a question: their statistics, and the evidence that is dropped when it is taken away.
class ItemEvidenceTest extends ServerTest {

    private static final int LEARNERS = 1_000;
    private static final int ABLE = 20;
    private static final int OTHERS = 40;

    @Autowired
    private AttemptTable attempts;

    @Autowired
    private ItemReports reports;

    @Autowired
    private EvidenceDrops drops;

    @Autowired
    private Assessment assessment;

    @Autowired
    private Practice practice;

    private record Live(Person author, Person safety, Person accuracy, String item, String code) {}

    private Live live() {
        var author = person(Role.LEAD_EDITOR);
        var item = Drafts.submit(author.browser());
        var safety = person(Role.SAFETY_REVIEWER);
        pass(safety, item, "safety", "I1", "I2", "I3");
        var accuracy = person(Role.ACCURACY_REVIEWER);
        pass(accuracy, item, "accuracy", "I4", "I5", "I6", "I7", "I8");
        var code = sql.sql("select code from authored_item where id = ?")
                .param(UUID.fromString(item))
                .query(String.class)
                .single();
        return new Live(author, safety, accuracy, item, code);
    }

    private static void pass(Person reviewer, String item, String stage, String... rows) {
        reviewer.browser().postForm("/review/items/" + item + "/answer", Map.of("number", "1"));
        var form = new HashMap<>(Map.of("revision", "1", "stage", stage, "verdict", "pass"));
        for (var row : rows) {
            form.put(row, "1");
        }
        assertThat(reviewer.browser()
                        .postForm("/review/items/" + item + "/decision", form)
                        .status())
                .isEqualTo(303);
    }

    private void answer(AccountId account, String item, @Nullable Integer revision, boolean right, String answer) {
        sql.sql("""
                insert into attempt (id, account, written, correct, outcome, item, item_revision, form, purpose, answer,
                                     mixed, at)
                values (?, ?, '1', ?, ?, ?, ?, ?, 'PROOF', ?, true, ?)
                """)
                .params(List.of(UUID.randomUUID(), account.value(), right, Drafts.OUTCOME, item))
                .param(revision)
                .param("form " + UUID.randomUUID())
                .param(answer)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int left(String code) {
        return sql.sql("select count(*) from attempt where item = ? and not voided")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private void answeredByMany(String code, int learners) {
        for (int at = 0; at < learners; at++) {
            var account = new AccountId(UUID.randomUUID());
            answer(account, code, 1, true, "right");
            sql.sql("insert into mastery (account, outcome, level, since, rule) values (?, ?, 'FAMILIAR', now(), 2)")
                    .params(account.value(), Drafts.OUTCOME)
                    .update();
        }
    }

    @Test
    void aThousandRecordsAreReplayedWhenAQuestionIsWithdrawn() {
        var live = live();
        answeredByMany(live.code(), LEARNERS);

        var answer = live.author()
                .browser()
                .postForm("/studio/items/" + live.item() + "/stop", Map.of("reason", "withdrawn"));

        assertThat(answer.status()).isEqualTo(303);
        await(Waiting.LONG, () -> open(live.code()) == 0);
        assertThat(left(live.code())).isZero();
        assertThat(sql.sql("""
                        select count(*) from dropped_evidence d join item_stop s on s.id = d.stop
                         where s.item = ? and d.before = 'FAMILIAR'
                        """).param(live.code()).query(Integer.class).single())
                .isEqualTo(LEARNERS);
    }

    private int open(String code) {
        return sql.sql("select count(*) from item_stop where item = ? and done is null")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /// A killed run leaves some learners done and the stop open.
    @Test
    void whatAKilledRunLeftUndoneIsDone() {
        var live = live();
        answeredByMany(live.code(), 20);
        var stop = UUID.randomUUID();
        sql.sql("""
                update attempt set voided = true
                 where id in (select id from attempt where item = ? order by id limit 7)
                """).param(live.code()).update();
        sql.sql("insert into item_stop (id, item, up_to, reason, at) values (?, ?, 1, 'REKEYED', now())")
                .params(stop, live.code())
                .update();
        var late = new AccountId(UUID.randomUUID());
        answer(late, live.code(), 2, true, "right");

        drops.run();
        drops.run();

        assertThat(open(live.code())).isZero();
        assertThat(left(live.code()))
                .as("only the answer to the corrected revision")
                .isEqualTo(1);
        assertThat(assessment.mastery(late)).containsKey(Drafts.OUTCOME);
        assertThat(sql.sql("select count(*) from dropped_evidence where stop = ?")
                        .param(stop)
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
    }

    @Test
    void aQuestionWhoseWrongAnswerBeatsTheRightOneIsToldOnce() {
        var live = live();
        var misconception = live.code() + "-wrong-0";
        for (int learner = 0; learner < ABLE + OTHERS; learner++) {
            var account = new AccountId(UUID.randomUUID());
            var able = learner < ABLE;
            for (int other = 0; other < 4; other++) {
                answer(account, "M-06-02.other-" + other, null, able, able ? "right" : "other");
            }
            answer(account, live.code(), 1, !able, able ? misconception : "right");
            answer(account, live.code(), 1, true, "right");
        }

        ItemStatisticsWork.compute(attempts, reports);
        ItemStatisticsWork.compute(attempts, reports);

        var page = live.author()
                .browser()
                .get("/studio/items/" + live.item() + "?lang=en")
                .text();
        assertThat(page)
                .contains(
                        "a wrong answer is more frequent than the right one", "60 learners, first answers: 67 % right");
        for (var person : List.of(live.author(), live.safety(), live.accuracy())) {
            assertThat(sql.sql("select count(*) from notification where account = ? and kind = 'item-flagged'")
                            .param(person.id().value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(live.accuracy()
                        .browser()
                        .get("/review/items/" + live.item() + "?lang=en")
                        .text())
                .contains("a wrong answer is more frequent");
    }

    @Test
    void anAnswerKeepsTheMisconceptionThatItExpresses() {
        var live = live();
        var learner = person();
        for (int tries = 0; tries < 100; tries++) {
            var offer = (Practice.Offer.Question) practice.offer(learner.id(), Drafts.OUTCOME);
            var values = offer.form().values();
            if (!offer.form().item().equals(live.code())) {
                practice.leave(learner.id(), offer.attempt());
                continue;
            }
            var sum = (int) (values.getOrDefault("a", 0.0) + values.getOrDefault("b", 0.0));
            practice.answer(learner.id(), offer.attempt(), new Practice.Given.Written(Integer.toString(sum)));
            assertThat(sql.sql("select answer from attempt where id = ?")
                            .param(offer.attempt())
                            .query(String.class)
                            .single())
                    .isEqualTo(live.code() + "-wrong-0");
            assertThat(assessment.levels(learner.id())).containsEntry(Drafts.OUTCOME, MasteryLevel.ATTEMPTED);
            return;
        }
        throw new AssertionError("she was not asked the question");
    }
}
