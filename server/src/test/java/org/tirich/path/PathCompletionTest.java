package org.tirich.path;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.access.AccountId;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Practice;
import org.tirich.assessment.Practice.Given;
import org.tirich.assessment.Practice.Offer;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Publishing;
import org.tirich.curriculum.Curriculum;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.notification.Notifications;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathProgress.Next;
import org.tirich.path.PathProgress.Requirement;
import org.tirich.path.PathProgress.Requirement.Kind;

/// A learner on a path, from its beginning to the record, and the record after evidence was withdrawn.
class PathCompletionTest extends ServerTest {

    private static final List<String> OUTCOMES = List.of("I-06-02", "I-07-01", "I-07-03");
    private static final Closing CLOSING = new Closing(6, 70, true);
    private static final int LENGTH_MS = 20_000;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Paths paths;

    @Autowired
    private Learners learners;

    @Autowired
    private Completions completions;

    @Autowired
    private PathUpkeep upkeep;

    @Autowired
    private Practice practice;

    @Autowired
    private Assessment assessment;

    @Autowired
    private Curriculum curriculum;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    /// A published path with its people, and a learner who has begun it.
    private record Scene(
            PublishedPaths published,
            Person author,
            Person editor,
            Person mentor,
            List<WorkId> clips,
            PathVersion path,
            Person learner) {

        AccountId account() {
            return learner.id();
        }
    }

    private Scene scene() {
        return scene(OUTCOMES, CLOSING);
    }

    private Scene scene(List<String> outcomes, Closing closing) {
        var published = new PublishedPaths(server);
        var author = person(Role.CREATOR);
        var editor = person(Role.LEAD_EDITOR);
        var clips = published.clips(
                author.id(),
                person(Role.SAFETY_REVIEWER).id(),
                person(Role.ACCURACY_REVIEWER).id(),
                outcomes);
        var path = published.publish(
                published.actor(author.id()),
                published.actor(editor.id()),
                PublishedPaths.content(outcomes, clips, Optional.of(closing)));
        var learner = person();
        learners.begin(learner.id(), path);
        return new Scene(published, author, editor, person(Role.EDUCATOR), clips, path, learner);
    }

    private PathProgress progress(Scene scene) {
        return learners.place(scene.account(), scene.path().path())
                .orElseThrow()
                .progress();
    }

    private Requirement requirement(Scene scene, Kind kind) {
        return progress(scene).requirements().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Completion> record(Scene scene) {
        return completions.of(scene.account(), scene.path().path());
    }

    private void watch(Person learner, WorkId clip, int watchedMs) {
        var answer = learner.browser()
                .json(
                        "POST",
                        "/api/engagements",
                        Map.of(
                                "events",
                                List.of(Map.of(
                                        "id",
                                        UuidV7.at(clock.instant()),
                                        "work",
                                        clip.value(),
                                        "kind",
                                        "complete",
                                        "positionMs",
                                        LENGTH_MS,
                                        "watchedMs",
                                        watchedMs))));
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(1);
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

    private void answer(Person learner, String outcome, boolean rightly) {
        var question = (Offer.Question) practice.offer(learner.id(), outcome);
        clock.forward(Duration.ofMinutes(2));
        practice.answer(learner.id(), question.attempt(), rightly ? right(question.form()) : wrong(question.form()));
    }

    private void answerAll(Scene scene, int each) {
        for (int round = 0; round < each; round++) {
            for (var outcome : OUTCOMES) {
                answer(scene.learner(), outcome, round > 0);
            }
        }
    }

    private ActivityReport report(Scene scene, ActivityReport.Kind kind) {
        assertThat(learners.report(
                        scene.account(),
                        scene.path().path(),
                        new Learners.Report("beans", kind, 4, List.of(9, 11, 10))))
                .isTrue();
        return learners.place(scene.account(), scene.path().path()).orElseThrow().progress().steps().stream()
                .flatMap(step -> step instanceof PathProgress.StepProgress.Activity activity
                        ? activity.reports().stream()
                        : java.util.stream.Stream.<ActivityReport>empty())
                .filter(report -> report.kind() == kind && report.state() == ActivityReport.State.WAITING)
                .findFirst()
                .orElseThrow();
    }

    private Learners.Decision confirm(Scene scene, ActivityReport report, String code) {
        return learners.confirm(scene.published().actor(scene.mentor().id()), report.id(), code);
    }

    private Completion complete(Scene scene) {
        scene.clips().forEach(clip -> watch(scene.learner(), clip, LENGTH_MS));
        var report = report(scene, ActivityReport.Kind.ACTIVITY);
        confirm(scene, report, report.code());
        answerAll(scene, 3);
        return record(scene).orElseThrow();
    }

    @Test
    void theRecordIsMadeWithTheLastRequirementAndTellsWhatItRestsOn() {
        var scene = scene();
        assertThat(progress(scene).next()).contains(new Next.Watch(scene.clips().getFirst()));
        assertThat(progress(scene).requirements())
                .extracting(Requirement::kind)
                .containsExactly(Kind.CLIPS, Kind.ANSWERS, Kind.ACTIVITIES, Kind.CONFIRMATION, Kind.MINUTES);

        scene.clips().forEach(clip -> watch(scene.learner(), clip, LENGTH_MS));
        assertThat(requirement(scene, Kind.CLIPS).isMet()).isTrue();
        assertThat(progress(scene).next()).contains(new Next.Prove("I-06-02"));

        var report = report(scene, ActivityReport.Kind.ACTIVITY);
        assertThat(requirement(scene, Kind.ACTIVITIES).isMet()).isTrue();
        assertThat(requirement(scene, Kind.CONFIRMATION).isMet()).isFalse();
        answerAll(scene, 2);
        assertThat(requirement(scene, Kind.ANSWERS).have()).isEqualTo(6);
        assertThat(record(scene)).as("nobody has looked at the activity").isEmpty();
        assertThat(progress(scene).next()).get().isInstanceOf(Next.Show.class);

        assertThat(confirm(scene, report, "not it")).isEqualTo(Learners.Decision.WRONG_CODE);
        assertThat(confirm(scene, report, report.code())).isEqualTo(Learners.Decision.DONE);

        var record = record(scene).orElseThrow();
        assertThat(record.version()).isEqualTo(1);
        assertThat(record.answers()).isEqualTo(6);
        assertThat(record.answersRight()).isEqualTo(3);
        assertThat(record.minutes()).isGreaterThanOrEqualTo(70);
        assertThat(record.evidence().clips()).containsExactlyInAnyOrderElementsOf(scene.clips());
        assertThat(record.evidence().answers()).hasSize(6);
        assertThat(record.evidence().reports()).containsExactly(report.id());
        assertThat(record.stands()).isTrue();
        assertThat(completions.trained(
                        scene.path().path(), Instant.EPOCH, clock.instant().plusSeconds(1)))
                .containsExactly(scene.account());
        assertThat(notifications.of(scene.account()))
                .anyMatch(each -> each.notice().kind().equals("path-completed"));
        var page = signedIn(scene.account())
                .get("/path/" + scene.path().slug() + "?lang=en")
                .text();
        assertThat(page).contains("Path completed", "3 of 6 questions right");
        assertThat(signedIn(scene.account())
                        .get("/path/" + scene.path().slug() + "?lang=ur")
                        .text())
                .contains("راستہ مکمل");
    }

    @Test
    void anAnswerThatIsRolledBackMakesNoRecord() {
        var scene = scene();
        scene.clips().forEach(clip -> watch(scene.learner(), clip, LENGTH_MS));
        var report = report(scene, ActivityReport.Kind.ACTIVITY);
        confirm(scene, report, report.code());
        answerAll(scene, 1);
        answer(scene.learner(), "I-06-02", true);
        answer(scene.learner(), "I-07-01", true);
        assertThat(record(scene)).isEmpty();

        transaction.executeWithoutResult(status -> {
            answer(scene.learner(), "I-07-03", true);
            assertThat(record(scene)).as("within the transaction of the answer").isPresent();
            status.setRollbackOnly();
        });
        assertThat(record(scene)).isEmpty();

        answer(scene.learner(), "I-07-03", true);
        assertThat(record(scene)).isPresent();
    }

    /// Each of the two events alone does not see the other one, which is not committed yet.
    @Test
    void twoEventsThatCompleteAPathTogetherMakeItsRecord() throws Exception {
        var scene = scene();
        scene.clips().forEach(clip -> watch(scene.learner(), clip, LENGTH_MS));
        var report = report(scene, ActivityReport.Kind.ACTIVITY);
        answerAll(scene, 1);
        answer(scene.learner(), "I-06-02", true);
        answer(scene.learner(), "I-07-01", true);

        try (var thread = Executors.newSingleThreadExecutor()) {
            var confirmed = transaction.execute(_ -> {
                answer(scene.learner(), "I-07-03", true);
                var confirming = thread.submit(() -> confirm(scene, report, report.code()));
                Waiting.await(() -> confirming.isDone() || isWaitingForALock());
                return confirming;
            });
            assertThat(requireNonNull(confirmed).get()).isEqualTo(Learners.Decision.DONE);
        }

        assertThat(record(scene)).isPresent();
    }

    private boolean isWaitingForALock() {
        return sql.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void anItemThatIsRekeyedPutsTheRecordUnderReexaminationAndFurtherAnswersRestoreIt() {
        var scene = scene();
        complete(scene);
        var rekeyed = sql.sql(
                        "update attempt set voided = true where account = ? and outcome in ('I-06-02', 'I-07-01')")
                .param(scene.account().value())
                .update();
        assertThat(rekeyed).isPositive();

        clock.forward(Duration.ofDays(2));
        upkeep.run();

        var record = record(scene).orElseThrow();
        assertThat(record.stands()).isFalse();
        assertThat(record.answers()).as("the record itself is unchanged").isEqualTo(6 + 1 - 1);
        assertThat(completions.trained(scene.path().path(), Instant.EPOCH, clock.instant()))
                .isEmpty();
        assertThat(signedIn(scene.account())
                        .get("/path/" + scene.path().slug() + "?lang=en")
                        .text())
                .contains("being looked at again");

        answer(scene.learner(), "I-07-03", true);
        answer(scene.learner(), "I-07-03", true);
        answer(scene.learner(), "I-06-02", true);
        assertThat(record(scene).orElseThrow().stands()).isTrue();
        assertThat(record(scene).orElseThrow().id()).isEqualTo(record.id());
    }

    @Test
    void aWithdrawnOutcomeKeepsTheRecordAndTheNextVersionSettlesIt() {
        var outcomes = List.of("I-06-02", "I-07-01", "T-08-03");
        var scene = scene(outcomes, new Closing(4, 0, false));
        scene.clips().forEach(clip -> watch(scene.learner(), clip, LENGTH_MS));
        report(scene, ActivityReport.Kind.ACTIVITY);
        for (var outcome : List.of("I-06-02", "I-07-01", "I-06-02", "I-07-01")) {
            answer(scene.learner(), outcome, true);
        }
        assertThat(record(scene).orElseThrow().stands()).isTrue();
        var other = person();
        learners.begin(other.id(), scene.path());
        answer(other, "I-06-02", true);
        var levels = assessment.levels(scene.account());

        try {
            assertThat(curriculum.setWithdrawn(scene.editor().id(), "T-08-03", true))
                    .isTrue();
            assertThat(curriculum.setWithdrawn(scene.editor().id(), "T-08-03", true))
                    .isFalse();
            Waiting.await(() -> !record(scene).orElseThrow().stands());

            assertThat(assessment.levels(scene.account())).isEqualTo(levels);
            assertThat(signedIn(other.id())
                            .get("/path/" + scene.path().slug() + "?lang=en")
                            .text())
                    .contains("This step was withdrawn", "This version waits for the next one");
            var page = guest().get("/path/" + scene.path().slug() + "?lang=ur").text();
            assertThat(page).contains("یہ قدم واپس لے لیا گیا ہے");

            var kept = scene.path().content();
            var latest = scene.published()
                    .revise(
                            scene.published().actor(scene.author().id()),
                            scene.published().actor(scene.editor().id()),
                            scene.path().path(),
                            kept.withSteps(kept.steps().stream()
                                    .filter(step -> !paths.isWithdrawn(step))
                                    .toList()));
            clock.forward(Duration.ofDays(2));
            upkeep.run();

            assertThat(record(scene).orElseThrow().stands())
                    .as("her evidence meets the next version")
                    .isTrue();
            var place = learners.place(other.id(), scene.path().path()).orElseThrow();
            assertThat(place.version().version()).as("she keeps her version").isEqualTo(1);
            assertThat(place.newer()).isTrue();
            assertThat(notifications.of(other.id()))
                    .anyMatch(each -> each.notice().kind().equals("path-new-version"));
            signedIn(other.id()).postForm("/path/" + scene.path().slug() + "/take", Map.of());
            var moved = learners.place(other.id(), scene.path().path()).orElseThrow();
            assertThat(moved.version().version()).isEqualTo(latest.version()).isEqualTo(2);
            assertThat(moved.progress().answers())
                    .as("what she did counts there")
                    .isEqualTo(1);
        } finally {
            curriculum.setWithdrawn(scene.editor().id(), "T-08-03", false);
        }
    }

    @Test
    void aStepWhoseLessonIsWithdrawnLeavesRecordsAloneAndHoldsOthersUntilTheNextVersion() {
        var scene = scene();
        complete(scene);
        var other = person();
        learners.begin(other.id(), scene.path());

        publishing.rescind(
                scene.clips().getFirst(), scene.editor().id(), "fact-error", "ایک عدد غلط ہے، کلپ ہٹایا گیا");
        clock.forward(Duration.ofDays(2));
        upkeep.run();

        assertThat(record(scene).orElseThrow().stands()).isTrue();
        var place = learners.place(other.id(), scene.path().path()).orElseThrow();
        assertThat(place.progress().requirements())
                .filteredOn(each -> each.kind() == Kind.STEPS)
                .singleElement()
                .matches(each -> !each.isMet());
        assertThat(place.progress().next())
                .as("the next step that can be done")
                .contains(new Next.Watch(scene.clips().get(1)));
        assertThat(guest().get("/path/" + scene.path().slug() + "?lang=en").text())
                .contains("A clip that was withdrawn");
    }

    @Test
    void aViewCountsOnceItWasWatchedAndOnlyForThoseOnThePath() {
        var scene = scene();
        watch(scene.learner(), scene.clips().getFirst(), LENGTH_MS / 10);
        assertThat(requirement(scene, Kind.CLIPS).have())
                .as("skipped to the end")
                .isZero();
        watch(scene.learner(), scene.clips().getFirst(), LENGTH_MS);
        watch(scene.learner(), scene.clips().getFirst(), LENGTH_MS);
        assertThat(requirement(scene, Kind.CLIPS).have()).isEqualTo(1);

        var passer = person();
        watch(passer, scene.clips().getFirst(), LENGTH_MS);
        assertThat(sql.sql("select count(*) from path_view where account = ?")
                        .param(passer.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameQuestionTwiceNotSureAndPracticeAreNoAnswersOfThePath() {
        var scene = scene();
        var question = (Offer.Question) practice.offer(scene.account(), "I-06-02");
        practice.answer(scene.account(), question.attempt(), new Given.NotSure());
        assertThat(requirement(scene, Kind.ANSWERS).have()).isZero();
        answer(scene.learner(), "I-06-02", false);
        assertThat(requirement(scene, Kind.ANSWERS).have()).isEqualTo(1);
        sql.sql("""
                        insert into attempt (id, account, choice, correct, outcome, item, form, options, at)
                        values (?, ?, 0, true, 'I-06-02', 'question.1', 'question.1', 4, now())
                        """).params(UUID.randomUUID(), scene.account().value()).update();
        assertThat(requirement(scene, Kind.ANSWERS).have()).isEqualTo(1);
    }

    @Test
    void nobodyConfirmsHerOwnReportAndAReportIsDecidedOnce() {
        var scene = scene();
        accounts.grant(scene.account(), Role.EDUCATOR, org.tirich.access.Scope.EVERYWHERE, null);
        var report = report(scene, ActivityReport.Kind.LESSON);
        var own = scene.published().actor(scene.account());

        assertThat(learners.waiting(own)).noneMatch(each -> each.id().equals(report.id()));
        assertThat(learners.confirm(own, report.id(), report.code())).isEqualTo(Learners.Decision.UNKNOWN);
        var queue = signedIn(scene.mentor().id()).get("/mentor?lang=ur").text();
        assertThat(queue)
                .contains(report.id().toString())
                .doesNotContain(scene.learner().username(), report.code());
        assertThat(queue).as("what the sheet gives").contains("9 12 11 </bdi>");
        var mentor = signedIn(scene.mentor().id());
        assertThat(mentor.postForm("/mentor/" + report.id() + "/confirm", Map.of("code", "xx"))
                        .status())
                .isEqualTo(422);
        assertThat(mentor.postForm("/mentor/" + report.id() + "/return", Map.of("reason", "numbers"))
                        .status())
                .isEqualTo(303);
        assertThat(confirm(scene, report, report.code())).isEqualTo(Learners.Decision.UNKNOWN);
        assertThat(requirement(scene, Kind.CONFIRMATION).isMet()).isFalse();

        var again = report(scene, ActivityReport.Kind.LESSON);
        assertThat(confirm(scene, again, again.code())).isEqualTo(Learners.Decision.DONE);
        assertThat(requirement(scene, Kind.CONFIRMATION).isMet()).isTrue();
    }

    @Test
    void reportsThatAreNotPossibleAreRefused() {
        var scene = scene();
        var path = "/path/" + scene.path().slug() + "/report/";
        var browser = signedIn(scene.account());
        for (var number : List.of("", "0", "-3", "9999", "چار", "4e2", "\u0000")) {
            assertThat(browser.postForm(path + "beans", Map.of("kind", "activity", "number", number))
                            .status())
                    .as(number)
                    .isEqualTo(422);
        }
        assertThat(browser.postForm(path + "nothing", Map.of("number", "3")).status())
                .isEqualTo(422);
        assertThat(browser.postForm(path + "beans", Map.of("number", "3", "results", "-1"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.postForm(path + "beans", Map.of("number", "3", "results", "9"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.postForm(path + "beans", Map.of("number", "3")).status())
                .as("a second one while the first waits")
                .isEqualTo(422);
        assertThat(signedIn(person().id())
                        .postForm(path + "beans", Map.of("number", "3"))
                        .status())
                .as("who has not begun")
                .isEqualTo(422);
    }

    @Test
    void aSeriesIsNeverCompleted() {
        var published = new PublishedPaths(server);
        var author = person(Role.CREATOR);
        var clips = published.clips(
                author.id(),
                person(Role.SAFETY_REVIEWER).id(),
                person(Role.ACCURACY_REVIEWER).id(),
                OUTCOMES);
        var series = published.publish(
                published.actor(author.id()),
                published.actor(person(Role.LEAD_EDITOR).id()),
                PublishedPaths.content(OUTCOMES, clips, Optional.empty()));
        var learner = person();
        learners.begin(learner.id(), series);
        clips.forEach(clip -> watch(learner, clip, LENGTH_MS));
        OUTCOMES.forEach(outcome -> answer(learner, outcome, true));

        assertThat(completions.of(learner.id())).isEmpty();
        assertThat(guest().get("/path/" + series.slug() + "?lang=en").text()).contains("Series");
    }

    @Test
    void aGuestSeesThePathAndWhatAnAccountGives() {
        var scene = scene();
        var english = guest().get("/path/" + scene.path().slug() + "?lang=en").text();
        assertThat(english)
                .contains("From examples", "An account keeps what you watched", "6 questions answered", "/sign-up")
                .doesNotContain("action=\"/path/" + scene.path().slug() + "/begin\"");
        assertThat(guest().get("/paths?lang=ur").text())
                .contains("/path/" + scene.path().slug(), "راستے");
        for (var language : List.of("ps", "sd", "pnb")) {
            assertThat(guest().get("/path/" + scene.path().slug() + "?lang=" + language)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(guest().get("/path/" + scene.path().slug() + "/print/beans?lang=ur")
                        .text())
                .contains("دانے رکھیں۔", "<svg class=\"squares\"");
        for (var slug : List.of("nothing", "..%2F..", "%00", "a".repeat(2_000), "راستہ", "-", "A")) {
            assertThat(guest().get("/path/" + slug).status()).as(slug).isBetween(400, 404);
        }
    }

    @Test
    void erasingAPersonDeletesWhatPathsHoldOfHer() {
        var scene = scene();
        complete(scene);
        var export = learners.export(scene.account()).values()
                + completions.export(scene.account()).toString();
        assertThat(export)
                .contains(
                        scene.path().path().toString(), scene.clips().getFirst().toString());

        learners.erase(scene.account());
        completions.erase(scene.account());

        assertThat(record(scene)).isEmpty();
        assertThat(learners.place(scene.account(), scene.path().path())).isEmpty();
    }
}
