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
import org.tirich.catalog.Check;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.SubmittedLessons;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.curation.Reviews.Claimed;
import org.tirich.curation.Reviews.Decided;
import org.tirich.identity.Role;

class ReviewsTest extends ServerTest {

    private static final String HARMLESS = "چاند کی روشن سمت سورج کی طرف ہے";

    @Autowired
    Reviews reviews;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalog catalog;

    @Autowired
    LiveWorks live;

    @Autowired
    ApplicationContext server;

    @Test
    void showsALessonOnlyAfterTwoPeoplePassedIt() {
        var submitted = submitted(HARMLESS);
        var work = catalog.revision(submitted).orElseThrow().work();

        pass(actor(person(Role.SAFETY_REVIEWER)), submitted, Stage.SAFETY);
        assertThat(live.find(work)).isEmpty();
        assertThat(guest().get("/v/" + work).status()).isEqualTo(404);

        pass(actor(person(Role.ACCURACY_REVIEWER)), submitted, Stage.ACCURACY);
        assertThat(live.find(work)).isPresent();
        assertThat(guest().get("/v/" + work).status()).isEqualTo(200);
        assertThat(reviews.timeline(submitted))
                .extracting("event")
                .containsExactly("checked", "claimed", "safety-passed", "claimed", "accuracy-passed");
    }

    @Test
    void neverGivesBothLooksToOnePerson() {
        var submitted = submitted(HARMLESS);
        var both = actor(person(Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER));
        pass(both, submitted, Stage.SAFETY);

        assertThat(reviews.claim(both, id(submitted))).isEqualTo(new Claimed.Barred("two-people"));
    }

    @Test
    void neverGivesALookToTheAuthor() {
        var author = person(Role.CREATOR, Role.SAFETY_REVIEWER);
        var submitted = new SubmittedLessons(server).submit(author.id(), HARMLESS);
        awaitQueue(submitted);

        assertThat(reviews.claim(actor(author), id(submitted))).isEqualTo(new Claimed.Barred("own-work"));
    }

    @Test
    void refusesToPublishWithoutTwoDifferentCheckers() {
        var submitted = submitted(HARMLESS);
        var one = person(Role.SAFETY_REVIEWER).id();
        var passes = List.of(
                new Check(Check.Stage.SAFETY, clock.instant(), one, false),
                new Check(Check.Stage.ACCURACY, clock.instant(), one, false));

        assertThat(publishing.publish(submitted, passes)).isEqualTo(new Publishing.Outcome.NotChecked());
        assertThat(publishing.publish(submitted, List.of())).isEqualTo(new Publishing.Outcome.NotChecked());
    }

    @Test
    void givesALookToOneOfTwoWhoAskAtOnce() throws Exception {
        var submitted = submitted(HARMLESS);
        var first = actor(person(Role.SAFETY_REVIEWER));
        var second = actor(person(Role.SAFETY_REVIEWER));

        List<Callable<Claimed>> both =
                List.of(() -> reviews.claim(first, id(submitted)), () -> reviews.claim(second, id(submitted)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Claimed.Yes.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Claimed.Taken.class::isInstance).hasSize(1);
        }
    }

    @Test
    void takesNoDecisionAfterTheLeaseIsOver() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        assertThat(reviews.claim(reviewer, id(submitted))).isInstanceOf(Claimed.Yes.class);

        clock.forward(Duration.ofMinutes(16));

        assertThat(reviews.decide(reviewer, id(submitted), passing(Stage.SAFETY)))
                .isEqualTo(new Decided.LeaseOver());
        assertThat(reviews.claim(actor(person(Role.SAFETY_REVIEWER)), id(submitted)))
                .isInstanceOf(Claimed.Yes.class);
    }

    @Test
    void wantsEveryRowPassedAndEveryReturnExplained() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        reviews.claim(reviewer, id(submitted));

        var marks = new HashMap<>(passing(Stage.SAFETY).rubric());
        marks.put("S2", 0);
        assertThat(reviews.decide(reviewer, id(submitted), new Decision.Pass(marks, "")))
                .isEqualTo(new Decided.Lacking(List.of(new Rubric.Lack("S2", "rubric-not-passed"))));
        assertThat(reviews.decide(reviewer, id(submitted), new Decision.Changes(Map.of(), "danger", "نہیں", "")))
                .isEqualTo(new Decided.Lacking(List.of(new Rubric.Lack("notes", "notes-missing"))));
    }

    @Test
    void bringsNotesBackToTheAuthor() {
        var submitted = submitted(HARMLESS);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        reviews.claim(reviewer, id(submitted));
        var notes = "دستانے اور عینک دکھائیں، پھر دوبارہ بھیجیں۔";

        reviews.decide(reviewer, id(submitted), new Decision.Changes(Map.of("S2", 0), "danger", notes, "intern"));

        assertThat(catalog.revision(submitted).orElseThrow().state()).isEqualTo(new State.Returned("danger", notes));
        assertThat(reviews.timeline(submitted).toString()).contains(notes).doesNotContain("intern");
    }

    @Test
    void endsWhenTheAuthorTakesTheLessonBack() {
        var author = person(Role.CREATOR);
        var submitted = new SubmittedLessons(server).submit(author.id(), HARMLESS);
        awaitQueue(submitted);
        var reviewer = actor(person(Role.SAFETY_REVIEWER));
        reviews.claim(reviewer, id(submitted));

        publishing.withdraw(
                author.id(), catalog.revision(submitted).orElseThrow().work());

        await(() -> "withdrawn".equals(reviews.states(List.of(submitted)).get(submitted)));
        assertThat(reviews.decide(reviewer, id(submitted), passing(Stage.SAFETY)))
                .isEqualTo(new Decided.LeaseOver());
    }

    @Test
    void holdsALessonThatNamesATelephoneNumberInAnyDigits() {
        var submitted = submitted("ہمیں فون کریں ۰۳۰۰۱۲۳۴۵۶۷");

        assertThat(reviews.states(List.of(submitted))).containsEntry(submitted, "auto-held");
    }

    @Test
    void keepsEveryEventAndEverySubmittedWordUnchangeable() {
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
        await(() -> reviews.states(List.of(revision)).containsKey(revision));
    }

    private void pass(Actor.Account reviewer, RevisionId revision, Stage stage) {
        assertThat(reviews.claim(reviewer, id(revision))).isInstanceOf(Claimed.Yes.class);
        assertThat(reviews.decide(reviewer, id(revision), passing(stage))).isInstanceOf(Decided.Yes.class);
    }

    private static Decision.Pass passing(Stage stage) {
        var rubric = new HashMap<String, Integer>();
        stage.rows().forEach(row -> rubric.put(row, stage == Stage.SAFETY ? 1 : 3));
        return new Decision.Pass(rubric, "");
    }

    private Actor.Account actor(Person person) {
        return sessions.whoIs(sessions.open(person.id(), "Firefox")).orElseThrow();
    }

    private static ReviewId id(RevisionId revision) {
        return new ReviewId(revision.value());
    }
}
