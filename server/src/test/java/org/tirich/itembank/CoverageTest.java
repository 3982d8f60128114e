package org.tirich.itembank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.access.Scope;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Practice;
import org.tirich.curriculum.Curriculum;
import org.tirich.identity.Role;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.mastery.MasteryLevel;

/// The coverage map, wishes for questions, and the withdrawal of outcomes and of questions of the library.
class CoverageTest extends ServerTest {

    /// Asked in no other test.
    private static final String OUTCOME = "I-07-03";

    private static final String ITEM = OUTCOME + ".sum-of-squares";

    /// No starter clip teaches it.
    private static final String BARE = "E-06-02";

    @Autowired
    private ItemBank bank;

    @Autowired
    private Curriculum curriculum;

    @Autowired
    private Practice practice;

    @Autowired
    private Assessment assessment;

    @AfterEach
    void asBefore() {
        curriculum.setWithdrawn(person(Role.LEAD_EDITOR).id(), OUTCOME, false);
        sql.sql("delete from dropped_evidence where outcome = ?").param(OUTCOME).update();
        sql.sql("delete from item_stop where item = ?").param(ITEM).update();
        bank.changed(OUTCOME);
    }

    private void answerRight(Person learner) {
        var offer = (Practice.Offer.Question) practice.offer(learner.id(), OUTCOME);
        var value = ((Answers.Number) offer.form().answers()).value();
        practice.answer(learner.id(), offer.attempt(), new Practice.Given.Written(Double.toString(value)));
    }

    @Test
    void aWishIsCountedOnceAndShownWithWhatIsMissing() {
        var learner = person();
        var page = learner.browser().get("/learn/" + BARE + "?lang=en").text();
        assertThat(page).contains("/learn/" + BARE + "/wish", "I wish for more questions");

        learner.browser().postForm("/learn/" + BARE + "/wish", Map.of());
        learner.browser().postForm("/learn/" + BARE + "/wish", Map.of());
        person().browser().postForm("/learn/" + BARE + "/wish", Map.of());

        assertThat(learner.browser().get("/learn/" + BARE + "?lang=en").text())
                .contains("Your wish is counted")
                .doesNotContain("/wish\"");
        assertThat(person(Role.LEAD_EDITOR).browser().get("/coverage?lang=en").text())
                .contains(
                        "/coverage/" + BARE,
                        "lacks 2 questions · lacks 6 forms",
                        "2 learners wish for more",
                        "/studio/items?outcome=" + BARE + "#new");
        assertThat(learner.browser().postForm("/learn/X-99-99/wish", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void theMapHoldsTheSubjectsOfTheEditor() {
        var editor = person();
        accounts.grant(editor.id(), Role.LEAD_EDITOR, Scope.of("computing", null), null);

        assertThat(editor.browser().get("/coverage?lang=en").text())
                .contains("/coverage/" + OUTCOME)
                .doesNotContain("/coverage/" + BARE);
        assertThat(editor.browser().get("/coverage/" + BARE).status()).isEqualTo(403);
        assertThat(editor.browser()
                        .postForm("/coverage/" + BARE + "/withdrawn", Map.of("on", "true"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void levelsInAWithdrawnOutcomeStayAndNothingNewIsAsked() {
        var learner = person();
        answerRight(learner);
        var open = (Practice.Offer.Question) practice.offer(learner.id(), OUTCOME);
        var editor = person(Role.LEAD_EDITOR).browser();

        assertThat(editor.postForm("/coverage/" + OUTCOME + "/withdrawn", Map.of("on", "true"))
                        .status())
                .isEqualTo(303);

        assertThat(assessment.levels(learner.id())).containsEntry(OUTCOME, MasteryLevel.FAMILIAR);
        assertThat(learner.browser().get("/learn?lang=en").text())
                .contains("id=\"" + OUTCOME, "Familiar", "was withdrawn from the curriculum")
                .doesNotContain("href=\"/learn/" + OUTCOME + "\"");
        assertThat(practice.next(learner.id())).isEmpty();
        assertThat(practice.answer(learner.id(), open.attempt(), new Practice.Given.NotSure()))
                .isInstanceOf(Practice.Answered.Unknown.class);
        assertThat(learner.browser().get("/learn/" + OUTCOME + "?lang=en").text())
                .contains("nothing new is asked")
                .doesNotContain("name=\"attempt\"", "/wish");
        assertThat(guest().get("/api/curriculum").text()).doesNotContain("\"" + OUTCOME + "\"");
        assertThat(editor.postForm("/studio/items", Map.of("outcome", OUTCOME, "kind", "number"))
                        .status())
                .isEqualTo(422);
        for (var page : new String[] {"/", "/search?q=line", "/stem", "/stem/ur", "/api/feed"}) {
            assertThat(guest().get(page).status()).as(page).isEqualTo(200);
        }

        editor.postForm("/coverage/" + OUTCOME + "/withdrawn", Map.of());
        assertThat(practice.next(learner.id())).contains(OUTCOME);
        assertThat(sql.sql("select action from audit_record where subject = ? order by seq")
                        .param("outcome:" + OUTCOME)
                        .query(String.class)
                        .list())
                .containsSubsequence("outcome.withdraw", "outcome.reinstate");
    }

    @Test
    void aDraftForAWithdrawnOutcomeIsNotSubmitted() {
        var editor = person(Role.LEAD_EDITOR).browser();
        var begun = editor.postForm("/studio/items", Map.of("outcome", OUTCOME, "kind", "number", "language", "ur"));
        curriculum.setWithdrawn(person(Role.LEAD_EDITOR).id(), OUTCOME, true);
        var form = new HashMap<>(Drafts.number());
        form.put("press", "submit");

        var answer = editor.postForm(begun.header("Location").replaceAll("^.*(/studio)", "$1"), form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("f-prompt-ur-problem");
    }

    @Test
    void anEditorWithdrawsAQuestionOfTheLibrary() {
        var learner = person();
        while (!(((Practice.Offer.Question) practice.offer(learner.id(), OUTCOME))
                .form()
                .item()
                .equals(ITEM))) {
            practice.leave(learner.id(), ((Practice.Offer.Question) practice.offer(learner.id(), OUTCOME)).attempt());
        }
        answerRight(learner);
        assertThat(assessment.levels(learner.id())).containsEntry(OUTCOME, MasteryLevel.FAMILIAR);
        var editor = person(Role.LEAD_EDITOR).browser();
        assertThat(editor.get("/coverage/" + OUTCOME + "?lang=en").text()).contains("value=\"" + ITEM + "\"");

        editor.postForm("/coverage/" + OUTCOME + "/stop", Map.of("id", "", "key", ITEM, "reason", "withdrawn"));

        assertThat(bank.find(OUTCOME, ITEM)).isEmpty();
        await(() -> !assessment.levels(learner.id()).containsKey(OUTCOME));
        assertThat(learner.browser().get("/learn?lang=en").text()).contains("was withdrawn, so your answers");
        assertThat(editor.postForm(
                                "/coverage/" + OUTCOME + "/stop",
                                Map.of("id", UUID.randomUUID().toString(), "key", "x", "reason", "y"))
                        .status())
                .isEqualTo(303);
    }
}
