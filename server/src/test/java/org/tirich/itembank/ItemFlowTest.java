package org.tirich.itembank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Practice;
import org.tirich.audit.Audit;
import org.tirich.curriculum.Misconceptions;
import org.tirich.identity.Role;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.mastery.MasteryLevel;

/// A question from its first draft to the learners, and back: authoring, two reviews, asking, stopping.
class ItemFlowTest extends ServerTest {

    private static final Map<String, String> SAFE = Map.of("I1", "1", "I2", "1", "I3", "1");
    private static final Map<String, String> ACCURATE = Map.of("I4", "1", "I5", "1", "I6", "1", "I7", "1", "I8", "1");

    @Autowired
    private AuthoredItemTable items;

    @Autowired
    private ItemReviewTable reviews;

    @Autowired
    private ItemBank bank;

    @Autowired
    private Practice practice;

    @Autowired
    private Assessment assessment;

    @Autowired
    private Misconceptions misconceptions;

    @Autowired
    private Audit audit;

    private static Browser.Answer send(Browser author, String item, Map<String, String> form, String... changes) {
        var sent = new HashMap<>(form);
        for (int at = 0; at < changes.length; at += 2) {
            sent.put(changes[at], changes[at + 1]);
        }
        return author.postForm("/studio/items/" + item, sent);
    }

    private AuthoredItem stored(String item) {
        return items.find(ItemId.of(item)).orElseThrow();
    }

    private int revision(String item) {
        return reviews.latest(ItemId.of(item)).orElseThrow().revision();
    }

    private static void solve(Browser reviewer, String item) {
        assertThat(reviewer.postForm("/review/items/" + item + "/answer", Map.of("number", "1"))
                        .status())
                .isEqualTo(303);
    }

    private Browser.Answer decide(Browser reviewer, String item, String stage, Map<String, String> marks) {
        var form = new HashMap<>(marks);
        form.put("revision", Integer.toString(revision(item)));
        form.put("stage", stage);
        form.putIfAbsent("verdict", "pass");
        return reviewer.postForm("/review/items/" + item + "/decision", form);
    }

    private void pass(String item) {
        var safety = person(Role.SAFETY_REVIEWER).browser();
        solve(safety, item);
        assertThat(decide(safety, item, "safety", SAFE).status()).isEqualTo(303);
        var accuracy = person(Role.ACCURACY_REVIEWER).browser();
        solve(accuracy, item);
        assertThat(decide(accuracy, item, "accuracy", ACCURATE).status()).isEqualTo(303);
    }

    /// The item that learners are asked.
    private boolean isAsked(String item) {
        return bank.find(Drafts.OUTCOME, stored(item).code()).isPresent();
    }

    @Test
    void twoPeopleSolveAndPassAQuestionBeforeItIsAsked() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.begin(author, "number");
        var saved = send(author, item, Drafts.number());
        assertThat(saved.header("Location")).endsWith("#preview");
        var page = author.get("/studio/items/" + item + "?lang=en").text();
        assertThat(page).contains("21 combinations of the numbers", "ایک ڈبے میں", "class=\"plain forms\"");
        assertThat(page.split("<li class=\"card col\">", -1)).as("ten forms").hasSize(11);
        assertThat(send(author, item, Drafts.number(), "version", "2", "press", "submit")
                        .status())
                .isEqualTo(303);
        assertThat(stored(item).state()).isEqualTo(AuthoredItem.State.IN_REVIEW);
        assertThat(isAsked(item)).isFalse();

        var safety = person(Role.SAFETY_REVIEWER).browser();
        assertThat(safety.get("/review/items?lang=en").text()).contains("/review/items/" + item);
        var before = safety.get("/review/items/" + item + "?lang=en").text();
        assertThat(before).contains("name=\"number\"").doesNotContain("verdict", "جمع سے صرف ایک ڈبہ", "name=\"I1\"");
        assertThat(safety.get("/review/items/" + item + "?lang=en").text())
                .as("loading it again brings no easier form")
                .isEqualTo(before);
        assertThat(decide(safety, item, "safety", SAFE).header("Location"))
                .as("not solved")
                .endsWith(item);
        assertThat(stored(item).state()).isEqualTo(AuthoredItem.State.IN_REVIEW);
        solve(safety, item);
        assertThat(safety.get("/review/items/" + item + "?lang=en").text())
                .contains("Your answer differs from the key", "جمع سے صرف ایک ڈبہ", "name=\"I1\"");
        assertThat(decide(safety, item, "safety", SAFE).status()).isEqualTo(303);
        assertThat(isAsked(item)).isFalse();

        var accuracy = person(Role.ACCURACY_REVIEWER).browser();
        solve(accuracy, item);
        assertThat(decide(accuracy, item, "accuracy", ACCURATE).status()).isEqualTo(303);

        assertThat(stored(item).state()).isEqualTo(AuthoredItem.State.LIVE);
        assertThat(isAsked(item)).isTrue();
        assertThat(misconceptions.find(stored(item).code() + "-wrong-0"))
                .get()
                .extracting(Misconceptions.Entry::state)
                .isEqualTo(Misconceptions.State.ACCEPTED);
        assertThat(sql.sql("select action from audit_record where subject = ? order by seq")
                        .param("item:" + item)
                        .query(String.class)
                        .list())
                .containsExactly("item.submit", "item.decide", "item.decide");
        assertThat(audit.verify()).isInstanceOf(Audit.Verdict.Intact.class);
        assertThat(author.get("/api/inbox").text()).contains("item-passed");
    }

    @Test
    void theStateOfAReviewFollowsFromItsEvents() {
        var item = Drafts.submit(person(Role.LEAD_EDITOR).browser());
        pass(item);

        var stored = reviews.latest(ItemId.of(item)).orElseThrow();
        var derived = ItemReview.opened(ItemId.of(item), 1, clock.instant());
        for (var event : reviews.events(ItemId.of(item), 1)) {
            derived = derived.apply(event);
        }

        assertThat(derived.state()).isEqualTo(stored.state()).isEqualTo(ItemReview.State.PASSED);
        assertThat(derived.passedBy()).isEqualTo(stored.passedBy()).hasSize(2);
    }

    @Test
    void neitherTheAuthorNorOnePersonAlonePasses() {
        var author = person(Role.LEAD_EDITOR, Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER);
        var item = Drafts.submit(author.browser());
        assertThat(author.browser().get("/review/items/" + item).status()).isEqualTo(403);
        assertThat(decide(author.browser(), item, "safety", SAFE).status()).isEqualTo(409);

        var both = person(Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER).browser();
        solve(both, item);
        decide(both, item, "safety", SAFE);
        assertThat(both.get("/review/items/" + item).status()).isEqualTo(403);
        assertThat(decide(both, item, "accuracy", ACCURATE).status()).isEqualTo(409);
        assertThat(isAsked(item)).isFalse();
    }

    @Test
    void aQuestionThatCanBeReadOffThePictureIsReturned() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.submit(author);
        var safety = person(Role.SAFETY_REVIEWER).browser();
        solve(safety, item);
        decide(safety, item, "safety", SAFE);
        var accuracy = person(Role.ACCURACY_REVIEWER).browser();
        solve(accuracy, item);

        var readOff = new HashMap<>(ACCURATE);
        readOff.put("I6", "0");
        assertThat(decide(accuracy, item, "accuracy", readOff).status()).isEqualTo(422);
        readOff.remove("I6");
        assertThat(decide(accuracy, item, "accuracy", readOff).status()).isEqualTo(422);
        readOff.put("I6", "0");
        readOff.put("verdict", "changes");
        assertThat(decide(accuracy, item, "accuracy", readOff).status())
                .as("no reason")
                .isEqualTo(422);
        readOff.put("reason", "other");
        readOff.put("notes", "It is written on the picture: ask for another number.");
        assertThat(decide(accuracy, item, "accuracy", readOff).status()).isEqualTo(303);

        assertThat(stored(item).state()).isEqualTo(AuthoredItem.State.DRAFT);
        assertThat(author.get("/studio/items/" + item + "?lang=en").text())
                .contains("It is written on the picture", "Returned for changes");
    }

    @Test
    void theSameQuestionIsSubmittedOnce() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.submit(author);

        send(author, item, Drafts.number(), "version", "2", "press", "submit");
        send(author, item, Drafts.number(), "version", "1", "press", "submit");

        assertThat(revision(item)).isEqualTo(1);
        assertThat(items.latestRevision(ItemId.of(item))).isEqualTo(1);
    }

    @Test
    void ofTwoWindowsNeitherLosesItsWords() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.begin(author, "number");
        send(author, item, Drafts.number(), "prompt.ur", "پہلی کھڑکی {a} {b}");

        var second = send(author, item, Drafts.number(), "prompt.ur", "دوسری کھڑکی {a} {b}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("دوسری کھڑکی", "پہلی کھڑکی", "name=\"version\" value=\"2\"");
        assertThat(stored(item).draft().get("prompt.ur")).startsWith("پہلی");
        send(author, item, Drafts.number(), "prompt.ur", "دوسری کھڑکی {a} {b}", "version", "2");
        assertThat(stored(item).draft().get("prompt.ur")).startsWith("دوسری");
    }

    @Test
    void aFaultIsShownAtItsFieldAndNothingTypedIsLost() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.begin(author, "number");

        var refused = send(author, item, Drafts.number(), "value", "a ÷ (b − b)", "press", "submit");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "id=\"f-value-problem\"",
                        "aria-describedby=\"f-value-hint f-value-problem\"",
                        "value=\"a ÷ (b − b)\"",
                        "ایک ڈبے میں");
        assertThat(stored(item).draft().get("value")).isEqualTo("a ÷ (b − b)");
        assertThat(author.get("/studio/items/" + item + "?lang=en").text())
                .contains("href=\"#f-value\"", "It divides by zero.");
    }

    @Test
    void hostileTextsAreStoredAndShownAsText() {
        var author = person(Role.LEAD_EDITOR).browser();
        var item = Drafts.begin(author, "number");
        var hostile = "</textarea><script>alert(1)</script>\u202E\u2066 {{{a}}} {{#t}}learn.heading{{/t}} \u0000";

        var saved = send(author, item, Drafts.number(), "prompt.ur", hostile, "value", hostile, "unit", hostile);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(author.get("/studio/items/" + item).text())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert", "{{#t}}learn.heading{{/t}}");
        assertThat(author.get("/studio/items").text()).doesNotContain("<script>alert");

        var large = send(author, item, Drafts.number(), "prompt.ur", "a".repeat(100_000), "version", "2");
        assertThat(large.status()).isEqualTo(413);
        assertThat(stored(item).version()).isEqualTo(2);
        var long60 = send(author, item, Drafts.number(), "prompt.ur", "a".repeat(60_000), "version", "2");
        assertThat(long60.status()).isEqualTo(303);
    }

    @Test
    void aQuestionWhoseMisconceptionIsWithdrawnIsNotPassed() {
        var author = person(Role.LEAD_EDITOR);
        var first = Drafts.submit(author.browser());
        pass(first);
        var misconception = stored(first).code() + "-wrong-0";
        var item = Drafts.begin(author.browser(), "number");
        send(author.browser(), item, Drafts.number(), "wrong.0.misconception", misconception, "press", "submit");
        var safety = person(Role.SAFETY_REVIEWER).browser();
        solve(safety, item);

        misconceptions.withdraw(author.id(), misconception);

        assertThat(decide(safety, item, "safety", SAFE).status()).isEqualTo(422);
        author.browser().postForm("/studio/items/" + item + "/recall", Map.of());
        assertThat(send(
                                author.browser(),
                                item,
                                Drafts.number(),
                                "wrong.0.misconception",
                                misconception,
                                "version",
                                "2",
                                "press",
                                "submit")
                        .status())
                .isEqualTo(422);
        assertThat(author.browser().get("/studio/items/" + item + "?lang=en").text())
                .contains("This belief was withdrawn");
        assertThat(isAsked(first)).as("the key of the first is right").isTrue();
    }

    @Test
    void whoKnowsTheKeyIsNotAskedTheQuestion() {
        var author = person(Role.LEAD_EDITOR);
        var item = Drafts.submit(author.browser());
        var reviewer = person(Role.SAFETY_REVIEWER);
        solve(reviewer.browser(), item);
        decide(reviewer.browser(), item, "safety", SAFE);
        var accuracy = person(Role.ACCURACY_REVIEWER).browser();
        solve(accuracy, item);
        decide(accuracy, item, "accuracy", ACCURATE);
        var code = stored(item).code();

        assertThat(bank.of(Drafts.OUTCOME, person().id()))
                .extracting(ItemBank.BankItem::code)
                .contains(code);
        for (var knows : new Person[] {author, reviewer}) {
            assertThat(bank.of(Drafts.OUTCOME, knows.id()))
                    .extracting(ItemBank.BankItem::code)
                    .doesNotContain(code);
        }
    }

    @Test
    void anotherPersonsQuestionIsUnknown() {
        var item = Drafts.begin(person(Role.LEAD_EDITOR).browser(), "number");
        var other = person(Role.LEAD_EDITOR).browser();

        assertThat(other.get("/studio/items/" + item).status()).isEqualTo(404);
        assertThat(send(other, item, Drafts.number()).status()).isEqualTo(404);
        for (var action : new String[] {"recall", "discard", "stop"}) {
            assertThat(other.postForm("/studio/items/" + item + "/" + action, Map.of("reason", "withdrawn"))
                            .status())
                    .isEqualTo(404);
        }
        var creator = person(Role.CREATOR).browser();
        assertThat(creator.postForm("/studio/items", Map.of("outcome", Drafts.OUTCOME, "kind", "number"))
                        .status())
                .as("an outcome of none of her lessons")
                .isEqualTo(422);
    }

    /// Answers the question's forms until the level is reached.
    private void answer(Person learner, String code, int forms) {
        var factory = bank.find(Drafts.OUTCOME, code).orElseThrow();
        for (int asked = 0; asked < forms; ) {
            var offer = (Practice.Offer.Question) practice.offer(learner.id(), Drafts.OUTCOME);
            if (!offer.form().item().equals(code)) {
                practice.leave(learner.id(), offer.attempt());
                continue;
            }
            asked++;
            var value = ((Form.Answers.Number) offer.form().answers()).value();
            practice.answer(learner.id(), offer.attempt(), new Practice.Given.Written(Double.toString(value)));
        }
        assertThat(factory.forms().draw(new FormSeed(1), java.util.Set.of())).isPresent();
    }

    @Test
    void aRekeyedQuestionDropsItsEvidenceAndTheLearnerReadsWhy() {
        var author = person(Role.LEAD_EDITOR);
        var item = Drafts.submit(author.browser());
        pass(item);
        var code = stored(item).code();
        var learner = person();
        answer(learner, code, 2);
        assertThat(assessment.levels(learner.id())).containsEntry(Drafts.OUTCOME, MasteryLevel.FAMILIAR);

        var stopped = author.browser().postForm("/studio/items/" + item + "/stop", Map.of("reason", "rekeyed"));

        assertThat(stopped.status()).isEqualTo(303);
        assertThat(isAsked(item)).isFalse();
        await(() -> !assessment.levels(learner.id()).containsKey(Drafts.OUTCOME));
        assertThat(learner.browser().get("/learn?lang=en").text())
                .contains("had a wrong key and is being corrected", "Before: Familiar", "id=\"" + Drafts.OUTCOME);

        var sent = send(
                author.browser(),
                item,
                Drafts.number(),
                "version",
                Integer.toString(stored(item).version()),
                "value",
                "a * b + 1",
                "press",
                "submit");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        pass(item);
        assertThat(isAsked(item)).isTrue();
        answer(learner, code, 1);
        assertThat(assessment.levels(learner.id()))
                .as("answers to the corrected question count")
                .containsEntry(Drafts.OUTCOME, MasteryLevel.FAMILIAR);
    }
}
