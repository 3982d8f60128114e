package org.tirich.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tirich.Waiting.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.access.Actor;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.SubmittedLessons;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.catalog.rule.Check;
import org.tirich.curation.ReviewAssignments.Claim;
import org.tirich.curation.Verdicts.Decision;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.CaseState;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewPolicy;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.identity.Role;

class ReviewFlowTest extends ServerTest {

    private static final String HARMLESS = "چاند کی روشن سمت سورج کی طرف ہے";
    private static final String WITH_TELEPHONE = "ہمیں فون کریں ۰۳۰۰۱۲۳۴۵۶۷";

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewAssignments assignments;

    @Autowired
    Verdicts verdicts;

    @Autowired
    ReviewCaseTable cases;

    @Autowired
    ReviewEventTable events;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalog catalog;

    @Autowired
    LiveWorks live;

    @Autowired
    ApplicationContext server;

    @Test
    void publishesALessonOnlyAfterTwoPasses() {
        var submitted = submitted(HARMLESS);
        var work = catalog.revision(submitted).orElseThrow().work();

        pass(actor(person(Role.SAFETY_REVIEWER)), submitted, ReviewStage.SAFETY);
        assertThat(live.find(work)).isEmpty();
        assertThat(guest().get("/v/" + work).status()).isEqualTo(404);

        pass(actor(person(Role.ACCURACY_REVIEWER)), submitted, ReviewStage.ACCURACY);
        assertThat(live.find(work)).isPresent();
        assertThat(guest().get("/v/" + work).status()).isEqualTo(200);
        assertThat(queue.timeline(submitted))
                .extracting("event")
                .containsExactly("checked", "claimed", "safety-passed", "claimed", "accuracy-passed");
    }

    @Test
    void refusesBothStagesToOnePerson() {
        var submitted = submitted(HARMLESS);
        var both = actor(person(Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER));
        pass(both, submitted, ReviewStage.SAFETY);

        assertThat(assignments.claim(both, id(submitted))).isEqualTo(new Claim.Ineligible("two-people"));
    }

    @Test
    void refusesTheReviewToTheAuthor() {
        var author = person(Role.CREATOR, Role.SAFETY_REVIEWER);
        var submitted = new SubmittedLessons(server).submit(author.id(), HARMLESS);
        awaitQueue(submitted);

        assertThat(assignments.claim(actor(author), id(submitted))).isEqualTo(new Claim.Ineligible("own-work"));
    }

    @Test
    void refusesToPublishWithoutPassesOfTwoPeople() {
        var submitted = submitted(HARMLESS);
        var one = person(Role.SAFETY_REVIEWER).id();
        var passes = List.of(
                new Check(ReviewStage.SAFETY, clock.instant(), one, false),
                new Check(ReviewStage.ACCURACY, clock.instant(), one, false));

        assertThat(publishing.publish(submitted, passes)).isEqualTo(new Publishing.Outcome.NotChecked());
        assertThat(publishing.publish(submitted, List.of())).isEqualTo(new Publishing.Outcome.NotChecked());
    }

    @Test
    void assignsACaseToOneOfTwoConcurrentClaims() throws Exception {
        var submitted = submitted(HARMLESS);
        var first = actor(person(Role.SAFETY_REVIEWER));
        var second = actor(person(Role.SAFETY_REVIEWER));

        List<Callable<Claim>> both =
                List.of(() -> assignments.claim(first, id(submitted)), () -> assignments.claim(second, id(submitted)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Claim.Assigned.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Claim.Unavailable.class::isInstance).hasSize(1);
        }
    }

    @Test
    void refusesADecisionAfterTheLeaseHasExpired() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assertThat(assignments.claim(reviewer, id(submitted))).isInstanceOf(Claim.Assigned.class);

        clock.forward(Duration.ofMinutes(16));

        assertThat(verdicts.decide(reviewer, id(submitted), passing(ReviewStage.SAFETY)))
                .isEqualTo(new Decision.LeaseExpired());
        assertThat(assignments.claim(actor(person(Role.SAFETY_REVIEWER)), id(submitted)))
                .isInstanceOf(Claim.Assigned.class);
    }

    @Test
    void requiresPassedRowsForAPassAndAReasonForAReturn() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assignments.claim(reviewer, id(submitted));

        var marks = new HashMap<>(passing(ReviewStage.SAFETY).rubric());
        marks.put("S2", 0);
        assertThat(verdicts.decide(reviewer, id(submitted), new Verdict.Pass(marks, "")))
                .isEqualTo(new Decision.Incomplete(List.of(new Rubric.Lack("S2", "rubric-not-passed"))));
        assertThat(verdicts.decide(reviewer, id(submitted), new Verdict.RequestChanges(Map.of(), "danger", "نہیں", "")))
                .isEqualTo(new Decision.Incomplete(List.of(new Rubric.Lack("notes", "notes-missing"))));
    }

    @Test
    void showsNotesToTheAuthor() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assignments.claim(reviewer, id(submitted));
        var notes = "دستانے اور عینک دکھائیں، پھر دوبارہ بھیجیں۔";

        verdicts.decide(
                reviewer, id(submitted), new Verdict.RequestChanges(Map.of("S2", 0), "danger", notes, "intern"));

        assertThat(catalog.revision(submitted).orElseThrow().state()).isEqualTo(new State.Returned("danger", notes));
        assertThat(queue.timeline(submitted).toString()).contains(notes).doesNotContain("intern");
    }

    @Test
    void endsWhenTheAuthorWithdrawsTheLesson() {
        var author = person(Role.CREATOR);
        var submitted = new SubmittedLessons(server).submit(author.id(), HARMLESS);
        awaitQueue(submitted);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assignments.claim(reviewer, id(submitted));

        publishing.withdraw(
                author.id(), catalog.revision(submitted).orElseThrow().work(), "");

        await(() -> queue.states(List.of(submitted)).get(submitted) == ReviewProgress.State.WITHDRAWN);
        assertThat(verdicts.decide(reviewer, id(submitted), passing(ReviewStage.SAFETY)))
                .isEqualTo(new Decision.LeaseExpired());
    }

    @Test
    void holdsALessonWithATelephoneNumberInWesternOrArabicDigits() {
        var submitted = submitted(WITH_TELEPHONE);

        assertThat(queue.states(List.of(submitted))).containsEntry(submitted, ReviewProgress.State.AUTO_HELD);
    }

    @Test
    void theStoredStateEqualsTheStateFoldedFromTheEvents() {
        var passed = submitted(HARMLESS);
        pass(actor(person(Role.SAFETY_REVIEWER)), passed, ReviewStage.SAFETY);
        pass(actor(person(Role.ACCURACY_REVIEWER)), passed, ReviewStage.ACCURACY);
        var released = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assignments.claim(reviewer, id(released));
        assertThat(assignments.release(reviewer, id(released))).isTrue();
        assertThat(assignments.release(reviewer, id(released))).isFalse();
        var claimed = submitted(WITH_TELEPHONE);
        assignments.claim(reviewer, id(claimed));

        for (var revision : List.of(passed, released, claimed)) {
            var stored = cases.of(List.of(revision)).getFirst();
            var folded = new ReviewCase(
                    stored.id(),
                    stored.kind(),
                    stored.revision(),
                    stored.work(),
                    stored.author(),
                    stored.subject(),
                    stored.grade(),
                    stored.language(),
                    new CaseState.Checking(),
                    false,
                    Map.of(),
                    stored.opened(),
                    stored.opened().plus(ReviewPolicy.timeFor(ReviewPolicy.FIRST_STAGE)));
            for (var event : events.of(stored.id())) {
                folded = folded.apply(event);
            }
            assertThat(folded).isEqualTo(stored);
        }
    }

    @Test
    void aCaseWithAnExpiredLeaseCanBeClaimed() {
        // A held case is listed first, however many cases the other tests have opened.
        var submitted = submitted(WITH_TELEPHONE);
        var first = actor(person(Role.SAFETY_REVIEWER));
        var second = actor(person(Role.SAFETY_REVIEWER));
        assignments.claim(first, id(submitted));
        assertThat(assignments.claim(second, id(submitted))).isEqualTo(new Claim.Unavailable());
        assertThat(availability(first, submitted)).isInstanceOf(ReviewQueue.Availability.AssignedToSelf.class);
        assertThat(availability(second, submitted)).isInstanceOf(ReviewQueue.Availability.AssignedToOther.class);

        clock.forward(ReviewPolicy.LEASE);

        assertThat(availability(second, submitted)).isEqualTo(new ReviewQueue.Availability.Free());
        assertThat(assignments.claim(second, id(submitted))).isInstanceOf(Claim.Assigned.class);
        assertThat(assignments.held(first, id(submitted))).isEmpty();
        assertThat(assignments.held(second, id(submitted))).isPresent();
    }

    private ReviewQueue.Availability availability(Actor.Account reviewer, RevisionId revision) {
        return queue.list(reviewer).stream()
                .filter(each -> each.revision().equals(revision))
                .map(ReviewQueue.QueuedCase::availability)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eventsAndSubmittedRevisionsAreImmutable() {
        var submitted = submitted(HARMLESS);

        assertThatThrownBy(() -> sql.sql("delete from review_event").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.sql("update revision set lesson = '{}' where id = ?")
                        .param(submitted.value())
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.sql("update caption set vtt = '' where revision = ?")
                        .param(submitted.value())
                        .update())
                .hasMessageContaining("never change");
    }

    private RevisionId submitted(String words) {
        var submitted = new SubmittedLessons(server).submit(person(Role.CREATOR).id(), words);
        awaitQueue(submitted);
        return submitted;
    }

    private void awaitQueue(RevisionId revision) {
        await(() -> queue.states(List.of(revision)).getOrDefault(revision, ReviewProgress.State.AUTO_CHECK)
                != ReviewProgress.State.AUTO_CHECK);
    }

    private void pass(Actor.Account reviewer, RevisionId revision, ReviewStage stage) {
        assertThat(assignments.claim(reviewer, id(revision))).isInstanceOf(Claim.Assigned.class);
        assertThat(verdicts.decide(reviewer, id(revision), passing(stage))).isInstanceOf(Decision.Accepted.class);
    }

    private static Verdict.Pass passing(ReviewStage stage) {
        var rubric = new HashMap<String, Integer>();
        Rubric.rows(stage).forEach(row -> rubric.put(row, stage == ReviewStage.SAFETY ? 1 : 3));
        return new Verdict.Pass(rubric, "");
    }

    private Actor.Account actor(Person person) {
        return sessions.findAccount(sessions.open(person.id(), "Firefox")).orElseThrow();
    }

    private CaseId id(RevisionId revision) {
        return cases.of(List.of(revision)).getFirst().id();
    }
}
