package org.tirich.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Scope;
import org.tirich.assessment.LearningFeature;
import org.tirich.catalog.LiveLessons;
import org.tirich.experiment.ExperimentReport.Row;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.kernel.LocalInvalidationChannel;
import org.tirich.learning.experiment.Arm;
import org.tirich.learning.experiment.ArmRatio;
import org.tirich.learning.experiment.ExperimentVerdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Experiments over HTTP: who takes part, what each arm sees, and what the report says.
class ExperimentTest extends ServerTest {

    private static final String OUTCOME = "P-08-02";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext server;

    @Autowired
    private ExperimentTable table;

    @Autowired
    private ParticipantTable participants;

    @Autowired
    private Experiments experiments;

    @Autowired
    private ExperimentReports reports;

    private Person lead = new Person(new AccountId(new UUID(0, 0)), "", guest());

    @BeforeEach
    void aLibrary() {
        lead = person(Role.LEAD_EDITOR);
        new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    /// All tests share the server.
    @AfterEach
    void noExperimentRuns() {
        table.running().forEach(each -> experiments.stop(lead.id(), each.id()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Map<String, String> plan(LearningFeature feature) {
        return Map.of(
                "name", "چھ کلپ <b>" + UUID.randomUUID(),
                "hypothesis", "A stop after six clips raises unseen questions right by 3 points.",
                "feature", feature.name().toLowerCase(Locale.ROOT),
                "unit", "person",
                "control", "1",
                "treatment", "1",
                "seed", "testing",
                "starts", today().toString(),
                "ends", today().plusDays(27).toString(),
                "planned", "400");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private Experiment draft(LearningFeature feature) {
        var created = lead.browser().postForm("/experiments", plan(feature));
        assertThat(created.status()).as(created.text()).isEqualTo(303);
        return experiment(created.header("Location").replace("/experiments/", ""));
    }

    private Experiment experiment(String id) {
        return experiments.find(id).orElseThrow();
    }

    private Browser.Answer start(Experiment draft) {
        return lead.browser()
                .postForm("/experiments/" + draft.id() + "/start", Map.of("edition", "" + draft.edition()));
    }

    private Experiment running(LearningFeature feature) {
        var draft = draft(feature);
        assertThat(start(draft).status()).isEqualTo(303);
        return experiment(draft.id().toString());
    }

    private Experiment stopped(Experiment running) {
        assertThat(signedIn(lead.id())
                        .postForm("/experiments/" + running.id() + "/stop", Map.of())
                        .status())
                .isEqualTo(303);
        return experiment(running.id().toString());
    }

    private Person learnerIn(Experiment experiment, Arm arm) {
        return Stream.generate(() -> person())
                .filter(each -> experiment.armOf(each.id()) == arm)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode boot(Browser browser) {
        var page = browser.get("/?tab=stem").text();
        var begin = page.indexOf("id=\"boot\">") + 10;
        return JSON.readTree(page.substring(begin, page.indexOf("</script>", begin)));
    }

    private int exposures(Experiment experiment) {
        return participants.participants(experiment.id()).size();
    }

    @Test
    void withoutAnExperimentEverythingIsOnAndNobodyIsRecorded() {
        var draft = draft(LearningFeature.RUNS);
        var boot = boot(person().browser());

        assertThat(boot.path("runs").asBoolean()).isTrue();
        assertThat(boot.path("predicts").asBoolean()).isTrue();
        assertThat(exposures(draft)).isZero();
    }

    @Test
    void aLearnerHasOneArmOnEachDeviceAndAfterARestart() {
        var experiment = running(LearningFeature.RUNS);
        var control = learnerIn(experiment, Arm.CONTROL);
        var treatment = learnerIn(experiment, Arm.TREATMENT);

        assertThat(boot(control.browser()).path("runs").asBoolean()).isFalse();
        assertThat(boot(signedIn(control.id())).path("runs").asBoolean()).isFalse();
        assertThat(boot(treatment.browser()).path("runs").asBoolean()).isTrue();
        assertThat(participants.participants(experiment.id()))
                .extracting(ParticipantTable.Participant::account, ParticipantTable.Participant::arm)
                .containsExactlyInAnyOrder(tuple(control.id(), Arm.CONTROL), tuple(treatment.id(), Arm.TREATMENT));

        var restarted = new Participation(participants, table, new LocalInvalidationChannel(), clock);
        for (var learner : List.of(control, treatment)) {
            var actor =
                    new Actor.Account(learner.id(), learner.username(), UUID.randomUUID(), AgeBand.ADULT, List.of());
            assertThat(restarted.applies(actor, LearningFeature.RUNS)).isEqualTo(learner == treatment);
        }
        assertThat(exposures(experiment)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = AgeBand.class, names = "ADULT", mode = EnumSource.Mode.EXCLUDE)
    void aMinorIsNeverAssigned(AgeBand band) {
        var experiment = running(LearningFeature.PREDICTION);
        for (int each = 0; each < 6; each++) {
            if (!(accounts.open(freshName(), PASSPHRASE, band) instanceof Accounts.Opened.Account(var minor))) {
                throw new IllegalStateException();
            }
            assertThat(boot(signedIn(minor)).path("predicts").asBoolean()).isTrue();
            assertThat(signedIn(minor).get("/me?lang=en").text()).doesNotContain("An experiment is running");
        }

        assertThat(exposures(experiment)).isZero();
    }

    @Test
    void guestsAndLeadEditorsAreNeverAssigned() {
        var experiment = running(LearningFeature.PREDICTION);
        for (int each = 0; each < 6; each++) {
            var guest = guest();
            guest.get("/?tab=stem");
            assertThat(boot(guest).path("predicts").asBoolean()).isTrue();
            assertThat(boot(person(Role.LEAD_EDITOR).browser()).path("predicts").asBoolean())
                    .isTrue();
        }

        assertThat(exposures(experiment)).isZero();
    }

    @Test
    void theQuestionInTheMiddleOfARunIsWithheldFromOneArm() {
        var experiment = running(LearningFeature.RECALL);
        var control = learnerIn(experiment, Arm.CONTROL);

        var middle = control.browser().get("/api/recall?size=1");
        var end = control.browser().get("/api/recall?outcome=" + OUTCOME + "&size=2");

        assertThat(middle.json().path("questions").size()).isZero();
        assertThat(end.status()).isEqualTo(200);
        assertThat(exposures(experiment)).isEqualTo(1);
    }

    @Test
    void theQuestionBeforeAClipIsWithheldFromOneArm() {
        var experiment = running(LearningFeature.PREDICTION);
        var control = learnerIn(experiment, Arm.CONTROL).browser();
        var treatment = learnerIn(experiment, Arm.TREATMENT).browser();

        assertThat(boot(control).path("predicts").asBoolean()).isFalse();
        assertThat(control.get("/?tab=stem").text()).doesNotContain("class=\"ask\" data-predict");
        assertThat(treatment.get("/?tab=stem").text()).contains("class=\"ask\" data-predict");
    }

    @Test
    void aPersonsOwnChoiceDecides() {
        var experiment = running(LearningFeature.RUNS);
        var chooses = learnerIn(experiment, Arm.CONTROL).browser();
        var declines = learnerIn(experiment, Arm.TREATMENT).browser();
        chooses.json("PUT", "/api/feed/runs", Map.of("runs", true));
        declines.json("PUT", "/api/feed/runs", Map.of("runs", false));

        assertThat(boot(chooses).path("runs").asBoolean()).isTrue();
        assertThat(boot(declines).path("runs").asBoolean()).isFalse();
        assertThat(exposures(experiment)).as("no arm decided").isZero();
    }

    @Test
    void aPersonLeavesAndHasTheFeatureAgain() {
        var experiment = running(LearningFeature.RUNS);
        var learner = learnerIn(experiment, Arm.CONTROL);
        assertThat(boot(learner.browser()).path("runs").asBoolean()).isFalse();
        answers(experiment, learner.id(), 4, 4);
        var own = learner.browser().get("/me?lang=en").text();
        assertThat(own).contains("An experiment is running", "/me/experiments/" + experiment.id() + "/leave");

        var left = learner.browser().postForm("/me/experiments/" + experiment.id() + "/leave", Map.of());

        assertThat(left.status()).isEqualTo(303);
        assertThat(boot(learner.browser()).path("runs").asBoolean()).isTrue();
        assertThat(learner.browser().get("/me?lang=en").text()).contains("You have left");
        assertThat(reports.report(stopped(experiment)).rows())
                .as("she stays in her arm, and is lost")
                .containsExactly(new Row(Arm.CONTROL, 0, 0, 0, 0, 1));
        assertThat(learner.browser()
                        .postForm("/me/experiments/" + UUID.randomUUID() + "/leave", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPlanIsChangedUntilItStarts() {
        var draft = draft(LearningFeature.RUNS);
        var path = "/experiments/" + draft.id();
        var changed = with(with(plan(LearningFeature.RUNS), "edition", "1"), "name", "Stops");

        assertThat(lead.browser().postForm(path, changed).status()).isEqualTo(303);
        assertThat(lead.browser().postForm(path, changed).status())
                .as("an edition that somebody has changed")
                .isEqualTo(409);
        assertThat(start(draft).status()).as("an earlier edition").isEqualTo(409);
        assertThat(start(experiment(draft.id().toString())).status()).isEqualTo(303);

        var running = experiment(draft.id().toString());
        assertThat(lead.browser()
                        .postForm(path, with(with(changed, "edition", "" + running.edition()), "name", "Other"))
                        .status())
                .isEqualTo(409);
        assertThat(experiment(draft.id().toString()).plan().name()).isEqualTo("Stops");
        assertThat(start(running).status()).as("it has started").isEqualTo(409);
        stopped(running);
        assertThat(start(experiment(draft.id().toString())).status())
                .as("it has stopped")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "hypothesis, ' '",
        "unit, class",
        "unit, village",
        "feature, everything",
        "control, 0",
        "treatment, 10",
        "treatment, x",
        "seed, ''",
        "starts, 2026-02-30",
        "starts, yesterday",
        "starts, 2190-01-01",
        "ends, 2001-01-01",
        "ends, +999999999-12-31",
        "planned, 59",
        "planned, 99999999999"
    })
    void aPlanWithAFaultIsRefusedAndKeepsWhatWasTyped(String field, String value) {
        var before = experiments.all().size();
        var answer = lead.browser().postForm("/experiments?lang=en", with(plan(LearningFeature.RUNS), field, value));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(field.equals("hypothesis") ? "چھ کلپ" : "A stop after six clips");
        assertThat(experiments.all()).hasSize(before);
    }

    @Test
    void twoExperimentsWithOneFeatureNeverRunTogether() throws Exception {
        var drafts = List.of(draft(LearningFeature.RUNS), draft(LearningFeature.RUNS), draft(LearningFeature.RUNS));
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(drafts.size())) {
            var tasks = drafts.stream()
                    .map(draft -> (Callable<Integer>) () -> start(draft).status())
                    .toList();
            for (Future<Integer> status : threads.invokeAll(tasks)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409);
        assertThat(table.running()).hasSize(1);
        assertThat(start(draft(LearningFeature.RECALL)).status())
                .as("another feature")
                .isEqualTo(303);
    }

    @Test
    void anExperimentHasNoEffectOutsideItsDays() {
        var draft = lead.browser()
                .postForm(
                        "/experiments",
                        with(
                                plan(LearningFeature.RUNS),
                                "starts",
                                today().plusDays(2).toString()));
        var id = draft.header("Location").replace("/experiments/", "");
        start(experiment(id));
        var experiment = experiment(id);
        var learner = learnerIn(experiment, Arm.CONTROL);

        assertThat(boot(learner.browser()).path("runs").asBoolean()).isTrue();
        clock.forward(Duration.ofDays(2));
        assertThat(boot(signedIn(learner.id())).path("runs").asBoolean()).isFalse();
        clock.forward(Duration.ofDays(27));
        assertThat(boot(signedIn(learner.id())).path("runs").asBoolean()).isTrue();
        assertThat(exposures(experiment)).isEqualTo(1);
    }

    /// A person in the tables, without an account: assigned as people are.
    private AccountId expose(Experiment experiment) {
        var account = new AccountId(UUID.randomUUID());
        participants.expose(experiment.id(), account, experiment.armOf(account), clock.instant());
        return account;
    }

    private void answers(Experiment experiment, AccountId account, int answered, int right) {
        for (int each = 0; each < answered; each++) {
            sql.sql("""
                    insert into attempt (id, account, choice, correct, outcome, item, form, purpose, options, at)
                    values (?, ?, 0, ?, 'P-08-02', ?, ?, 'PROOF', 4, ?)
                    """)
                    .params(
                            UuidV7.at(clock.instant()),
                            account.value(),
                            each < right,
                            "item" + each,
                            "form" + each,
                            clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Exposes people until both arms have a number of them, who answer four questions each.
    private void people(Experiment experiment, int inEach, int rightInControl, int rightInTreatment) {
        var counts = new HashMap<>(Map.of(Arm.CONTROL, 0, Arm.TREATMENT, 0));
        while (counts.values().stream().anyMatch(count -> count < inEach)) {
            var account = new AccountId(UUID.randomUUID());
            var arm = experiment.armOf(account);
            var number = counts.merge(arm, 1, Integer::sum);
            if (number > inEach) {
                continue;
            }
            participants.expose(experiment.id(), account, arm, clock.instant());
            var right = arm == Arm.CONTROL ? rightInControl : rightInTreatment;
            answers(experiment, account, 4, right - number % 2);
        }
        clock.forward(Duration.ofDays(10));
    }

    private String page(Experiment experiment) {
        return signedIn(lead.id())
                .get("/experiments/" + experiment.id() + "?lang=en")
                .text();
    }

    @Test
    void nothingIsShownOfFewPeopleAndNothingClaimedUnderThirty() {
        var experiment = running(LearningFeature.RUNS);
        people(experiment, 9, 2, 4);
        assertThat(page(experiment)).contains("&lt;10").doesNotContain("Minutes watched");
        var exported = signedIn(lead.id()).get("/experiments/" + experiment.id() + "/rows.csv");
        assertThat(exported.status()).as("while it runs").isEqualTo(409);

        people(experiment, 3, 2, 4);
        stopped(experiment);

        assertThat(page(experiment)).contains("Too few people").doesNotContain("right more often");
        assertThat(signedIn(lead.id())
                        .get("/experiments/" + experiment.id() + "/rows.csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rowsOfFewPeopleAreNotGivenOut() {
        var experiment = running(LearningFeature.RUNS);
        people(experiment, 9, 2, 4);
        stopped(experiment);

        for (var path : List.of("/experiments/%s/rows.csv", "/api/experiments/%s/report")) {
            assertThat(signedIn(lead.id()).get(path.formatted(experiment.id())).status())
                    .isEqualTo(409);
        }
        assertThat(page(experiment)).contains("&lt;10");
    }

    @Test
    void theResultIsShownAfterTheStopAndEqualsOneComputedFromTheRows() {
        var experiment = running(LearningFeature.RUNS);
        people(experiment, 40, 2, 4);
        for (int lost = 0; lost < 7; lost++) {
            expose(experiment);
        }
        assertThat(page(experiment))
                .contains("The result is shown after the stop", "Minutes watched a day")
                .doesNotContain("right more often");

        stopped(experiment);

        assertThat(page(experiment)).contains("right more often", "People lost", "What this does not prove");
        var csv = signedIn(lead.id()).get("/experiments/" + experiment.id() + "/rows.csv");
        var json = signedIn(lead.id())
                .get("/api/experiments/" + experiment.id() + "/report")
                .json();
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        var rows = csv.text().lines().skip(1).map(ExperimentTest::row).toList();
        assertThat(rows).hasSize(87);
        var analysis = ExperimentReport.analyse(rows, ArmRatio.EQUAL);
        assertThat(analysis.verdict()).isInstanceOfSatisfying(ExperimentVerdict.Higher.class, higher -> {
            assertThat(json.path("gain").path("difference").asDouble())
                    .isEqualTo(higher.difference().estimate())
                    .isEqualTo(0.5);
            assertThat(json.path("gain").path("low").asDouble())
                    .isEqualTo(higher.difference().low());
            assertThat(json.path("gain").path("high").asDouble())
                    .isEqualTo(higher.difference().high());
        });
        assertThat(json.path("verdict").asString()).isEqualTo("higher");
        assertThat(json.path("sampleRatioP").asDouble())
                .isEqualTo(analysis.sampleRatio().p());
        assertThat(json.path("attrition").path("difference").asDouble())
                .isEqualTo(analysis.attrition().orElseThrow().estimate());
        assertThat(json.path("guardrails").size()).isEqualTo(3);
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        return new Row(
                Arm.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                (int) Math.round(Double.parseDouble(cells[3]) * 10),
                Integer.parseInt(cells[4]),
                cells[5].isEmpty() ? Row.UNKNOWN : Integer.parseInt(cells[5]));
    }

    @Test
    void noResultIsShownWhenRowsOfOneArmAreLost() {
        var experiment = running(LearningFeature.RUNS);
        people(experiment, 60, 2, 4);
        participants.participants(experiment.id()).stream()
                .filter(each -> each.arm() == Arm.TREATMENT)
                .limit(40)
                .forEach(each -> participants.delete(each.account()));
        stopped(experiment);

        assertThat(page(experiment))
                .contains("no result of this experiment can be believed")
                .doesNotContain("right more often", "Minutes watched", "People lost");
        var json = signedIn(lead.id())
                .get("/api/experiments/" + experiment.id() + "/report")
                .json();
        assertThat(json.path("verdict").asString()).isEqualTo("mismatch");
        assertThat(json.path("gain").isNull()).isTrue();
        assertThat(json.path("guardrails").isEmpty()).isTrue();
    }

    /// Answers before the exposure and after the stop, a second answer to a form and *not sure* do not count.
    @Test
    void onlyAnswersWithinTheExperimentCount() {
        var experiment = running(LearningFeature.RUNS);
        var account = new AccountId(UUID.randomUUID());
        clock.forward(Duration.ofHours(-2));
        answers(experiment, account, 1, 1);
        clock.forward(Duration.ofHours(2));
        participants.expose(experiment.id(), account, experiment.armOf(account), clock.instant());
        answers(experiment, account, 3, 1);
        clock.forward(Duration.ofHours(1));
        stopped(experiment);
        clock.forward(Duration.ofHours(1));
        for (var form : List.of("form9", "form10")) {
            sql.sql("""
                    insert into attempt (id, account, choice, correct, outcome, item, form, purpose, options, at)
                    values (?, ?, 0, true, 'P-08-02', 'late', ?, 'PROOF', 4, ?)
                    """)
                    .params(
                            UuidV7.at(clock.instant()),
                            account.value(),
                            form,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }

        assertThat(reports.report(experiment(experiment.id().toString())).rows())
                .extracting(Row::answered, Row::right)
                .containsExactly(tuple(2, 0));
    }

    @Test
    void minutesReportsAndAbsenceAreCounted() {
        var experiment = running(LearningFeature.RUNS);
        var learner = learnerIn(experiment, Arm.TREATMENT);
        boot(learner.browser());
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        for (var watchedMs : List.of(30_000, 60_000)) {
            learner.browser()
                    .json(
                            "POST",
                            "/api/engagements",
                            Map.of(
                                    "events",
                                    List.of(Map.of(
                                            "id",
                                            UuidV7.at(clock.instant()),
                                            "work",
                                            work.value(),
                                            "kind",
                                            "complete",
                                            "positionMs",
                                            60_000,
                                            "watchedMs",
                                            watchedMs))));
        }
        sql.sql("""
                insert into report (id, work, revision, reporter, reason, note, at)
                select ?, work, id, ?, 'other', '', ? from revision where work = ? limit 1
                """)
                .params(UUID.randomUUID(), learner.id().value(), clock.instant().atOffset(ZoneOffset.UTC), work.value())
                .update();
        clock.forward(Duration.ofHours(12));
        var early = reports.report(experiment).rows();
        clock.forward(Duration.ofDays(9).plusHours(12));
        stopped(experiment);

        assertThat(early).extracting(Row::reports, Row::leaving).containsExactly(tuple(1, Row.UNKNOWN));
        assertThat(early.getFirst().tenths()).as("per day, of a day at least").isPositive();
        assertThat(reports.report(experiment(experiment.id().toString())).rows())
                .extracting(Row::leaving)
                .as("nothing in the last week")
                .containsExactly(1);
    }

    @Test
    void erasingAPersonErasesHerPart() {
        var experiment = running(LearningFeature.RUNS);
        var learner = learnerIn(experiment, Arm.CONTROL);
        boot(learner.browser());
        learner.browser().postForm("/me/experiments/" + experiment.id() + "/leave", Map.of());
        assertThat(learner.browser().get("/me/export").text()).contains("experiments-left", "CONTROL");

        var erased = learner.browser().postForm("/me/erase", Map.of("password", PASSPHRASE));

        assertThat(erased.status()).isEqualTo(303);
        assertThat(exposures(experiment)).isZero();
        assertThat(sql.sql("select count(*) from experiment_leaver where account = ?")
                        .param(learner.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anExposureNeverChanges() {
        var experiment = running(LearningFeature.RUNS);
        expose(experiment);

        assertThatThrownBy(() -> sql.sql("update experiment_exposure set arm = 'CONTROL' where experiment = ?")
                        .param(experiment.id().value())
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void eachStepIsAudited() {
        var experiment = running(LearningFeature.RUNS);
        page(experiment);
        stopped(experiment);
        lead.browser().postForm("/experiments/" + experiment.id() + "/report", Map.of());

        assertThat(sql.sql("select action from audit_record where subject = ? and actor = ? order by seq")
                        .params("experiment:" + experiment.id(), lead.id().value())
                        .query(String.class)
                        .list())
                .containsSubsequence(
                        "experiment.create",
                        "experiment.start",
                        "experiment.read",
                        "experiment.stop",
                        "experiment.read",
                        "experiment.report");
        assertThat(page(experiment(experiment.id().toString()))).contains("Closed");
    }

    @Test
    void aLeadEditorOfOneSubjectReachesNoExperiment() {
        var id = person().id();
        accounts.grant(id, Role.LEAD_EDITOR, Scope.of("physics", null), null);
        var browser = signedIn(id);
        var draft = draft(LearningFeature.RUNS);

        assertThat(browser.get("/experiments").status()).isEqualTo(403);
        assertThat(browser.postForm("/experiments", plan(LearningFeature.RUNS)).status())
                .isEqualTo(403);
        assertThat(browser.get("/experiments/" + draft.id()).status()).isEqualTo(403);
    }
}
