package org.tirich.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.assessment.Practice.Given;
import org.tirich.assessment.Practice.Offer;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.mastery.MasteryLevel;

/// Questions that prove an outcome: each form once, right and wrong answers, the levels they give, and what is told.
class PracticeTest extends ServerTest {

    private static final String FRACTIONS = "M-06-02";
    private static final String LEVERS = "P-08-02";

    @Autowired
    private Practice practice;

    @Autowired
    private Assessment assessment;

    @Autowired
    private MasteryReplay replay;

    @Autowired
    private JdbcClient jdbc;

    private Offer.Question offer(Person learner, String outcome) {
        return (Offer.Question) practice.offer(learner.id(), outcome);
    }

    private static Given right(Form form) {
        return switch (form.answers()) {
            case Answers.Options options -> new Given.Option(options.right());
            case Answers.Number number -> new Given.Written(Double.toString(number.value()));
        };
    }

    private static Given wrong(Form form) {
        return switch (form.answers()) {
            case Answers.Options options -> new Given.Option(options.right() == 0 ? 1 : 0);
            case Answers.Number number -> new Given.Written(Double.toString(number.value() * 3 + 7));
        };
    }

    private void answerRight(Person learner, String outcome) {
        var question = offer(learner, outcome);
        assertThat(practice.answer(learner.id(), question.attempt(), right(question.form())))
                .isInstanceOf(Practice.Answered.Marked.class);
    }

    private MasteryLevel level(Person learner, String outcome) {
        return assessment.levels(learner.id()).getOrDefault(outcome, MasteryLevel.NONE);
    }

    private void becomeProficient(Person learner, String outcome) {
        for (int i = 0; i < 6 && level(learner, outcome) != MasteryLevel.PROFICIENT; i++) {
            answerRight(learner, outcome);
        }
        assertThat(level(learner, outcome)).isEqualTo(MasteryLevel.PROFICIENT);
    }

    @Test
    void masteryNeedsAnotherDayAndAnotherOutcomeBetween() {
        var learner = person();
        answerRight(learner, FRACTIONS);
        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.FAMILIAR);
        becomeProficient(learner, FRACTIONS);
        answerRight(learner, LEVERS);
        answerRight(learner, FRACTIONS);
        assertThat(level(learner, FRACTIONS)).as("on the same day").isEqualTo(MasteryLevel.PROFICIENT);

        clock.forward(Duration.ofHours(13));
        answerRight(learner, FRACTIONS);
        assertThat(level(learner, FRACTIONS))
                .as("without another outcome between")
                .isEqualTo(MasteryLevel.PROFICIENT);
        assertThat(practice.next(learner.id())).as("mixed practice").contains(LEVERS);
        answerRight(learner, LEVERS);
        answerRight(learner, FRACTIONS);

        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.MASTERED);
        var page = signedIn(learner.id()).get("/learn?lang=en").text();
        assertThat(page).contains("Mastered", "different questions answered right", "<time datetime=");
        assertThat(signedIn(learner.id()).get("/learn?lang=ur").text()).contains("میری تعلیم");
    }

    @Test
    void aWrongAnswerLowersTheLevelAndNotSureUsesTheFormUpOnly() {
        var learner = person();
        becomeProficient(learner, FRACTIONS);

        var unsure = offer(learner, FRACTIONS);
        practice.answer(learner.id(), unsure.attempt(), new Given.NotSure());
        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.PROFICIENT);

        var question = offer(learner, FRACTIONS);
        assertThat(question.form().key()).isNotEqualTo(unsure.form().key());
        practice.answer(learner.id(), question.attempt(), wrong(question.form()));
        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.FAMILIAR);
    }

    @Test
    void aFormIsAskedOnceAndLoadingThePageAgainBringsNoEasierOne() {
        var learner = person();
        var seen = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var question = offer(learner, FRACTIONS);
            assertThat(offer(learner, FRACTIONS)).isEqualTo(question);
            assertThat(seen.add(question.form().key())).isTrue();
            practice.leave(learner.id(), question.attempt());
            assertThat(practice.answer(learner.id(), question.attempt(), right(question.form())))
                    .as("a form that was left")
                    .isInstanceOf(Practice.Answered.Unknown.class);
        }
        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.NONE);
    }

    @Test
    void anAnswerCountsOnceAndOnlyForHerWhoWasAsked() {
        var learner = person();
        var other = person();
        var question = offer(learner, FRACTIONS);

        assertThat(practice.answer(other.id(), question.attempt(), right(question.form())))
                .isInstanceOf(Practice.Answered.Unknown.class);
        practice.answer(learner.id(), question.attempt(), right(question.form()));
        assertThat(practice.answer(learner.id(), question.attempt(), wrong(question.form())))
                .isInstanceOf(Practice.Answered.Unknown.class);

        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.FAMILIAR);
        assertThat(level(other, FRACTIONS)).isEqualTo(MasteryLevel.NONE);
    }

    @Test
    void theSameQuestionOfAClipAgainAndAgainIsNeverAboveFamiliar() {
        var learner = person();
        for (int i = 0; i < 12; i++) {
            insertAnswer(learner.id(), UUID.nameUUIDFromBytes(new byte[] {(byte) i}), true);
            clock.forward(Duration.ofHours(13));
        }
        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.FAMILIAR);
    }

    /// An answer to one question of a clip, as the migration leaves those of before.
    private void insertAnswer(AccountId account, UUID id, boolean correct) {
        jdbc.sql("""
                insert into attempt (id, account, choice, correct, outcome, item, form, options, at)
                values (?, ?, 0, ?, ?, 'question.1', 'question.1', 4, ?)
                """)
                .params(
                        UUID.nameUUIDFromBytes((account + " " + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        account.value(),
                        correct,
                        FRACTIONS,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aLevelOfTheEarlierRuleIsDerivedAgainAndTheLearnerIsTold() {
        var learner = person();
        insertAnswer(learner.id(), UUID.randomUUID(), true);
        for (var outcome : new String[] {FRACTIONS, LEVERS}) {
            jdbc.sql("insert into mastery (account, outcome, level, since, rule) values (?, ?, 'MASTERED', now(), 1)")
                    .params(learner.id().value(), outcome)
                    .update();
        }

        replay.replay();
        replay.replay();

        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.FAMILIAR);
        assertThat(assessment.earlier(learner.id()))
                .isEqualTo(Map.of(FRACTIONS, MasteryLevel.MASTERED, LEVERS, MasteryLevel.MASTERED));
        assertThat(signedIn(learner.id()).get("/learn?lang=en").text())
                .contains(
                        "Some levels are lower than before.",
                        "Before the rule changed: Mastered",
                        "id=\"" + FRACTIONS + "\"",
                        "id=\"" + LEVERS + "\"");
    }

    @Test
    void beginningAgainEmptiesTheRecordAndUsedFormsStayUsed() {
        var learner = person();
        var first = offer(learner, FRACTIONS);
        practice.answer(learner.id(), first.attempt(), right(first.form()));
        var browser = signedIn(learner.id());

        browser.postForm("/learn/" + FRACTIONS + "/forget", Map.of());

        assertThat(level(learner, FRACTIONS)).isEqualTo(MasteryLevel.NONE);
        assertThat(offer(learner, FRACTIONS).form().key())
                .isNotEqualTo(first.form().key());
    }

    @Test
    void aPageAsksMarksAndRefusesWhatIsNoAnswer() {
        var learner = person();
        var browser = signedIn(learner.id());
        var question = offer(learner, FRACTIONS);
        assertThat(browser.get("/learn/" + FRACTIONS + "?lang=en").text())
                .contains("name=\"attempt\" value=\"" + question.attempt() + "\"");

        for (var junk : new String[] {"", "9", "x", "-1", "\u0000"}) {
            var answer = browser.postForm(
                    "/learn/" + FRACTIONS + "/answer",
                    Map.of("attempt", question.attempt().toString(), "option", junk, "number", "abc"));
            assertThat(answer.status()).isBetween(200, 499);
        }
        assertThat(offer(learner, FRACTIONS).attempt()).as("it still waits").isEqualTo(question.attempt());
        assertThat(browser.get("/learn/X-99-99").status()).isEqualTo(404);
        assertThat(browser.get("/learn/next").status()).isIn(200, 303);
        assertThat(guest().get("/learn").text()).doesNotContain("name=\"attempt\"");
    }
}
