package org.tirich.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.Actor.AgeBand;
import org.tirich.assessment.Practice.Given;
import org.tirich.assessment.Practice.Offer;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.Revision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.mastery.MasteryLevel;
import tools.jackson.databind.JsonNode;

/// Questions within a run, what was watched before them, and answers that a guest gave.
class RecallTest extends ServerTest {

    private static final String LEVERS = "P-08-02";
    private static final String FRACTIONS = "M-06-02";
    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    private Practice practice;

    @Autowired
    private Assessment assessment;

    @Autowired
    private GuestDisclosureTable disclosures;

    @Autowired
    private ApplicationContext server;

    private WorkId work = new WorkId(new UUID(0, 0));

    @BeforeEach
    void publishALesson() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        LEVERS);
    }

    private Revision lesson() {
        return server.getBean(Catalog.class).shown(work).orElseThrow().revision();
    }

    private int rightOption() {
        return requireNonNull(lesson().lesson().question()).answer();
    }

    private Browser.Answer answer(Browser browser, UUID attempt, int option) {
        return browser.json(
                "POST",
                "/api/answers",
                Map.of("id", attempt, "question", lesson().id().value(), "option", option));
    }

    private static Browser.Answer claim(Browser browser, List<String> receipts) {
        return browser.json("POST", "/api/answers/claim", Map.of("receipts", receipts));
    }

    private MasteryLevel level(Person learner, String outcome) {
        return assessment.levels(learner.id()).getOrDefault(outcome, MasteryLevel.NONE);
    }

    private int attempts(Person learner) {
        return sql.sql("select count(*) from attempt where account = ?")
                .param(learner.id().value())
                .query(Integer.class)
                .single();
    }

    private String receiptOf(Browser guest, int option) {
        var marked = answer(guest, UuidV7.at(clock.instant()), option);
        assertThat(marked.status()).isEqualTo(200);
        return marked.json().path("receipt").asString();
    }

    @Test
    void aGuestsAnswerMovesIntoAnAccountWithItsReceiptOnly() {
        var guest = guest();
        guest.get("/search");
        var receipt = receiptOf(guest, rightOption());
        var learner = person();

        assertThat(claim(learner.browser(), List.of(receipt, receipt))
                        .json()
                        .path("claimed")
                        .asInt())
                .isEqualTo(2);
        assertThat(level(learner, LEVERS)).isEqualTo(MasteryLevel.FAMILIAR);
        assertThat(attempts(learner)).as("once, however often it is sent").isEqualTo(1);

        var other = person();
        claim(other.browser(), List.of(receipt));
        assertThat(attempts(other)).as("it is the answer of one person").isZero();
    }

    /// She answers wrong, reads the right option, and answers again: with another id, and with the same.
    @Test
    void anAnswerAfterTheRightOneWasReadHasNoReceipt() {
        var guest = guest();
        guest.get("/search");
        var id = UuidV7.at(clock.instant());
        var wrong = rightOption() == 0 ? 1 : 0;
        var first = answer(guest, id, wrong).json().path("receipt").asString();
        var again = answer(guest, UuidV7.at(clock.instant()), rightOption()).json();
        assertThat(again.path("receipt").isNull()).isTrue();
        assertThat(answer(guest, id, rightOption()).json().path("receipt").asString())
                .as("sent again, it is the receipt of the first choice")
                .isEqualTo(first);

        var learner = person();
        claim(learner.browser(), List.of(first));
        assertThat(level(learner, LEVERS)).isEqualTo(MasteryLevel.ATTEMPTED);
    }

    @Test
    void anAlteredReceiptIsNoReceipt() {
        var guest = guest();
        guest.get("/search");
        var receipt = receiptOf(guest, rightOption() == 0 ? 1 : 0);
        var forged = new ArrayList<String>(List.of("", "x", "AAAA", "../../etc/passwd", "a".repeat(200), "۱۲۳"));
        for (int i = 0; i < receipt.length(); i++) {
            var other = receipt.charAt(i) == 'A' ? 'Q' : 'A';
            forged.add(receipt.substring(0, i) + other + receipt.substring(i + 1));
        }
        var learner = person();

        assertThat(claim(learner.browser(), forged.reversed())
                        .json()
                        .path("claimed")
                        .asInt())
                .isZero();
        assertThat(attempts(learner)).isZero();

        assertThat(claim(learner.browser(), Collections.nCopies(201, receipt)).status())
                .isEqualTo(422);
        clock.forward(Duration.ofDays(36));
        assertThat(claim(signedIn(learner.id()), List.of(receipt))
                        .json()
                        .path("claimed")
                        .asInt())
                .as("expired")
                .isZero();
    }

    @Test
    void whatAGuestHasReadIsNoSecretToTheAccountOnTheSameDevice() {
        var browser = guest();
        browser.get("/search");
        answer(browser, UuidV7.at(clock.instant()), rightOption());
        var learner = person();
        var sameDevice = browser.withCookie("session", sessions.open(learner.id(), "Firefox Linux"));

        assertThat(answer(sameDevice, UuidV7.at(clock.instant()), rightOption())
                        .json()
                        .path("correct")
                        .asBoolean())
                .isTrue();
        assertThat(level(learner, LEVERS)).isEqualTo(MasteryLevel.ATTEMPTED);

        var elsewhere = person();
        answer(elsewhere.browser(), UuidV7.at(clock.instant()), rightOption());
        assertThat(level(elsewhere, LEVERS)).isEqualTo(MasteryLevel.FAMILIAR);

        clock.forward(Duration.ofDays(36));
        assertThat(disclosures.deleteBefore(clock.instant().minus(Duration.ofDays(35))))
                .isPositive();
    }

    @Test
    void oneAnswerThatTwoPhonesSendCountsOnce() {
        var learner = person();
        var id = UuidV7.at(clock.instant());

        answer(learner.browser(), id, rightOption());
        answer(signedIn(learner.id()), id, rightOption());
        answer(signedIn(learner.id()), id, rightOption() == 0 ? 1 : 0);

        assertThat(attempts(learner)).isEqualTo(1);
        assertThat(level(learner, LEVERS)).isEqualTo(MasteryLevel.FAMILIAR);
    }

    private static String rightAnswer(Form form) {
        return switch (form.answers()) {
            case Answers.Options options -> "{\"option\":" + options.right() + "}";
            case Answers.Number number -> "{\"written\":\"" + number.value() + "\"}";
        };
    }

    private JsonNode recall(Person learner, String query) {
        var answer = learner.browser().get("/api/recall" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("questions");
    }

    private void prove(Person learner, String outcome, boolean right) {
        var question = (Offer.Question) practice.offer(learner.id(), outcome);
        var given = !right
                ? wrong(question.form())
                : switch (question.form().answers()) {
                    case Answers.Options options -> new Given.Option(options.right());
                    case Answers.Number number -> new Given.Written(Double.toString(number.value()));
                };
        assertThat(practice.answer(learner.id(), question.attempt(), given))
                .isInstanceOf(Practice.Answered.Marked.class);
    }

    private static Given wrong(Form form) {
        return switch (form.answers()) {
            case Answers.Options options -> new Given.Option(options.right() == 0 ? 1 : 0);
            case Answers.Number number ->
                new Given.Written(Double.toString(
                        number.wrong().isEmpty()
                                ? number.value() * 3 + 7
                                : number.wrong().getFirst().value()));
        };
    }

    @Test
    void afterAClipTheReasonIsAskedOnce() {
        var learner = person();
        var query = "?because=true&outcome=" + FRACTIONS + "&outcome=" + LEVERS;

        var asked = recall(learner, query);
        assertThat(asked).as("the first outcome has no such question").hasSize(1);
        assertThat(asked.get(0).path("outcome").asString()).isEqualTo(LEVERS);
        assertThat(asked.get(0).path("options")).hasSize(4);
        assertThat(recall(learner, query)).as("it waits for its answer").isEqualTo(asked);

        var question = (Offer.Question) practice.offer(learner.id(), LEVERS);
        var marked = learner.browser()
                .json(
                        "POST",
                        "/api/recall/" + question.attempt(),
                        Map.of("option", ((Answers.Options) question.form().answers()).right()));
        assertThat(marked.json().path("correct").asBoolean()).isTrue();
        assertThat(level(learner, LEVERS)).isEqualTo(MasteryLevel.FAMILIAR);
        assertThat(recall(learner, query)).as("once").isEmpty();
    }

    @Test
    void aQuestionThatWaitsIsNotReplacedByOneForTheReason() {
        var waiting = 0;
        for (int n = 0; n < 8; n++) {
            var learner = person();
            var offered = (Offer.Question) practice.offer(learner.id(), LEVERS);
            var asked = recall(learner, "?because=true&outcome=" + LEVERS);
            if (!offered.form().item().contains("because")) {
                waiting++;
                assertThat(asked).isEmpty();
            }
            assertThat(((Offer.Question) practice.offer(learner.id(), LEVERS)).attempt())
                    .isEqualTo(offered.attempt());
        }
        assertThat(waiting).isPositive();
    }

    @Test
    void theMiddleOfARunAsksForAnEarlierDayAndItsEndForTheRun() {
        var learner = person();
        assertThat(recall(learner, "")).isEmpty();
        prove(learner, FRACTIONS, true);
        assertThat(recall(learner, "")).as("on the same day").isEmpty();

        var ofRun = recall(learner, "?outcome=" + LEVERS + "&size=2");
        assertThat(ofRun).hasSize(1);
        assertThat(ofRun.get(0).path("outcome").asString()).isEqualTo(LEVERS);
        assertThat(recall(learner, "?outcome=" + LEVERS + "&size=2"))
                .as("asked again, it is the same question")
                .isEqualTo(ofRun);

        clock.forward(DAY);
        var middle = recall(learner, "");
        assertThat(middle).hasSize(1);
        assertThat(middle.get(0).path("outcome").asString()).isEqualTo(FRACTIONS);
    }

    @Test
    void anAnswerIsMarkedOnceAndForItsLearnerOnly() {
        var learner = person();
        var question = recall(learner, "?outcome=" + FRACTIONS).get(0);
        var path = "/api/recall/" + question.path("attempt").asString();
        var form = ((Offer.Question) practice.offer(learner.id(), FRACTIONS)).form();

        assertThat(person().browser().json("POST", path, rightAnswer(form)).status())
                .isEqualTo(404);
        var marked = learner.browser().json("POST", path, rightAnswer(form)).json();
        assertThat(marked.path("correct").asBoolean()).isTrue();
        assertThat(marked.path("outcome").path("level").asString()).isEqualTo("familiar");
        assertThat(learner.browser().json("POST", path, rightAnswer(form)).status())
                .isEqualTo(404);
        assertThat(guest().get("/api/recall").status()).isEqualTo(401);
    }

    @Test
    void answersThatCannotBeMarkedLoseNothing() {
        var learner = person();
        for (var outcome : practice.outcomes()) {
            var question = recall(learner, "?outcome=" + outcome).get(0);
            var path = "/api/recall/" + question.path("attempt").asString();
            var impossible = question.path("options").isNull() ? "{\"written\":\"ہاں <b>\"}" : "{\"option\":8}";

            assertThat(learner.browser()
                            .json("POST", path, impossible)
                            .json()
                            .path("again")
                            .asString())
                    .isNotEmpty();
            assertThat(recall(learner, "?outcome=" + outcome).get(0)).isEqualTo(question);
            clock.forward(Duration.ofMinutes(5));
        }
        assertThat(attempts(learner)).isZero();
        assertThat(recall(learner, "?outcome=../..&outcome=%00&outcome=" + "x".repeat(500) + "&size=-4"))
                .isEmpty();
    }

    @Test
    void sheIsToldOnceThatSheWasSure() {
        var learner = person();
        engage(learner, "got-it");
        prove(learner, FRACTIONS, false);

        assertThat(wasSure(learner)).isTrue();
        assertThat(wasSure(learner)).as("once").isFalse();

        engage(learner, "got-it");
        clock.forward(Duration.ofDays(8));
        assertThat(wasSure(learner)).as("after a week").isFalse();
    }

    private boolean wasSure(Person learner) {
        var question = (Offer.Question) practice.offer(learner.id(), LEVERS);
        return ((Practice.Answered.Marked) practice.answer(learner.id(), question.attempt(), wrong(question.form())))
                .wasSure();
    }

    private void engage(Person learner, String kind) {
        var event = Map.of(
                "id",
                UuidV7.at(clock.instant()),
                "work",
                work.value(),
                "kind",
                kind,
                "positionMs",
                4000,
                "watchedMs",
                4000);
        assertThat(learner.browser()
                        .json("POST", "/api/engagements", Map.of("events", List.of(event)))
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyOneAnswerSoonAfterWatchingCountsAboveFamiliar() {
        var watched = person();
        engage(watched, "complete");
        var rested = person();
        for (int i = 0; i < 4; i++) {
            prove(watched, LEVERS, true);
            prove(rested, LEVERS, true);
        }
        assertThat(level(rested, LEVERS)).isEqualTo(MasteryLevel.PROFICIENT);
        assertThat(level(watched, LEVERS)).isEqualTo(MasteryLevel.FAMILIAR);

        clock.forward(Duration.ofMinutes(11));
        for (int i = 0; i < 3; i++) {
            prove(watched, LEVERS, true);
        }
        assertThat(level(watched, LEVERS)).isEqualTo(MasteryLevel.PROFICIENT);
    }

    @Test
    void reviewsAreOrderedByWhatIsMostLikelyForgotten() {
        var learner = person();
        prove(learner, LEVERS, false);
        prove(learner, FRACTIONS, true);
        clock.forward(Duration.ofDays(30));

        var reviews = practice.reviews(learner.id());
        assertThat(reviews).extracting(Practice.Review::outcome).containsExactly(LEVERS, FRACTIONS);
        assertThat(reviews).allMatch(Practice.Review::due);
        assertThat(practice.next(learner.id())).contains(LEVERS);
    }

    @Test
    void myLearningShowsWhatIsDueAndTheIdeasThatSheMet() {
        var learner = person();
        for (int i = 0; i < 4; i++) {
            prove(learner, FRACTIONS, false);
        }
        var met = sql.sql(
                        "select count(*) from attempt where account = ? and answer not in ('right', 'not-sure', 'other')")
                .param(learner.id().value())
                .query(Integer.class)
                .single();
        assertThat(met).as("answers that express a misconception").isPositive();
        var today = signedIn(learner.id()).get("/learn?lang=ur").text();
        assertThat(today).contains("آج دہرانے کو کچھ نہیں", "خیال جن سے سامنا ہوا", "آپ نے اسے چنا:");

        clock.forward(Duration.ofDays(3));
        assertThat(signedIn(learner.id()).get("/learn?lang=en").text()).contains("Due today: one question");
        for (int i = 0; i < 3; i++) {
            prove(learner, FRACTIONS, true);
        }
        assertThat(signedIn(learner.id()).get("/learn?lang=en").text())
                .contains("Left behind, after three right answers, on")
                .doesNotContain("You chose it on");
    }

    @Test
    void onlyAdultsSwitchRunsOff() {
        var adult = person();
        var runs = Map.of("runs", false);
        assertThat(adult.browser().get("/").text()).contains("\"runs\":true");
        assertThat(adult.browser().json("PUT", "/api/feed/runs", runs).status()).isEqualTo(204);
        assertThat(adult.browser().get("/").text()).contains("\"runs\":false");

        var child = (Accounts.Opened.Account) accounts.open(freshName(), PASSPHRASE, AgeBand.FROM_13_TO_15);
        assertThat(signedIn(child.id()).json("PUT", "/api/feed/runs", runs).status())
                .isEqualTo(403);
        assertThat(guest().json("PUT", "/api/feed/runs", runs).status()).isEqualTo(401);
    }
}
