package org.tirich.experiment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.assessment.LearningFeature;
import org.tirich.experiment.Experiment;
import org.tirich.experiment.Experiment.State;
import org.tirich.experiment.ExperimentPlan.Unit;
import org.tirich.experiment.ExperimentReports;
import org.tirich.experiment.Experiments;
import org.tirich.experiment.Experiments.Outcome;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The pages on which lead editors write, start and stop experiments and read their reports. They work without
/// a script.
@RestController
class ExperimentController {

    private static final String HOME = "/experiments";
    private static final String ONE = HOME + "/{experiment}";
    private static final int DEFAULT_DAYS = 28;
    private static final int SEED_BYTES = 8;

    private final Experiments experiments;
    private final ExperimentReports reports;
    private final Strings strings;
    private final Pages pages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ExperimentController(
            Experiments experiments, ExperimentReports reports, Strings strings, Pages pages, Clock clock) {
        this.experiments = experiments;
        this.reports = reports;
        this.strings = strings;
        this.pages = pages;
        this.clock = clock;
    }

    /// A row of the list.
    ///
    /// @param feature its name in the reader's language
    /// @param state the code of its state
    record Row(String id, String name, String feature, String state, boolean running, String starts, String ends) {}

    @GetMapping(HOME)
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> list(Actor.Account actor, HttpServletRequest request) {
        requireEverywhere(actor);
        return list(HttpStatus.OK, "", fresh(), request);
    }

    /// An experiment concerns everyone, so a grant for one subject or language does not suffice.
    private static void requireEverywhere(Actor.Account actor) {
        if (!actor.may(Permission.LEAD, Scope.EVERYWHERE)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope");
        }
    }

    private PlanForm fresh() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new PlanForm(
                "",
                "",
                "runs",
                "person",
                "1",
                "1",
                HexFormat.of().formatHex(seed),
                today.toString(),
                today.plusDays(DEFAULT_DAYS - 1L).toString(),
                "400");
    }

    private ResponseEntity<String> list(HttpStatus status, String problem, PlanForm form, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return withForm(pages.page("experiments", "experiment.heading"), form, catalogue)
                .status(status)
                .with("problem", problem)
                .with(
                        "experiments",
                        experiments.all().stream()
                                .map(each -> row(each, catalogue))
                                .toList())
                .answer(request);
    }

    private static Row row(Experiment experiment, Strings.Catalogue catalogue) {
        var plan = experiment.plan();
        return new Row(
                experiment.id().toString(),
                plan.name(),
                feature(plan.feature(), catalogue),
                PlanForm.code(experiment.state()),
                experiment.state() == State.RUNNING,
                plan.startsOn().toString(),
                plan.endsOn().toString());
    }

    static String feature(LearningFeature feature, Strings.Catalogue catalogue) {
        return catalogue.get("experiment.feature." + PlanForm.code(feature));
    }

    /// An option of a select element.
    record Choice(String value, String text, boolean chosen) {}

    private static Pages.Page withForm(Pages.Page page, PlanForm form, Strings.Catalogue catalogue) {
        return page.with("plan", form)
                .with(
                        "features",
                        Stream.of(LearningFeature.values())
                                .map(each -> new Choice(
                                        PlanForm.code(each),
                                        feature(each, catalogue),
                                        PlanForm.code(each).equals(form.feature())))
                                .toList())
                .with(
                        "units",
                        Stream.of(Unit.values())
                                .map(each -> new Choice(
                                        PlanForm.code(each),
                                        catalogue.get("experiment.unit." + PlanForm.code(each)),
                                        PlanForm.code(each).equals(form.unit())))
                                .toList());
    }

    /// @param starts the first day, as `2026-12-01`
    /// @param planned the number of persons in both arms
    @PostMapping(HOME)
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<?> create(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String hypothesis,
            @RequestParam(defaultValue = "") String feature,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String control,
            @RequestParam(defaultValue = "") String treatment,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String planned,
            HttpServletRequest request) {
        requireEverywhere(actor);
        var form = new PlanForm(name, hypothesis, feature, unit, control, treatment, seed, starts, ends, planned);
        var plan = form.plan();
        if (plan.isEmpty()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, unreadable(request), form, request);
        }
        var outcome = experiments.create(actor.id(), plan.get());
        return outcome instanceof Outcome.Done(var id)
                ? seeOther(id.toString())
                : list(HttpStatus.UNPROCESSABLE_CONTENT, problem(outcome, request), form, request);
    }

    private static ResponseEntity<?> seeOther(String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(HOME + "/" + id))
                .build();
    }

    private String unreadable(HttpServletRequest request) {
        return strings.in(UiLanguage.of(request)).get("experiment.fault.unreadable");
    }

    private String problem(Outcome outcome, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return switch (outcome) {
            case Outcome.Done _ -> "";
            case Outcome.Faulty(var faults) ->
                String.join(
                        " ",
                        faults.stream()
                                .map(fault -> catalogue.get("experiment.fault." + PlanForm.code(fault)))
                                .toList());
            case Outcome.Busy(var other) ->
                catalogue.get(
                        "experiment.fault.busy", Map.of("name", other.plan().name()));
            case Outcome.Stale() -> catalogue.get("experiment.fault.stale");
        };
    }

    private Experiment find(String id) {
        return experiments.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @GetMapping(ONE)
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<String> page(Actor.Account actor, @PathVariable String experiment, HttpServletRequest request) {
        var found = find(experiment);
        return page(actor, found, HttpStatus.OK, "", PlanForm.of(found.plan()), request);
    }

    private ResponseEntity<String> page(
            Actor.Account actor,
            Experiment experiment,
            HttpStatus status,
            String problem,
            PlanForm form,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var plan = experiment.plan();
        var page = pages.page("experiment", "experiment.heading")
                .title(plan.name())
                .status(status)
                .with("problem", problem)
                .with("id", experiment.id().toString())
                .with("edition", Integer.toString(experiment.edition()))
                .with("name", plan.name())
                .with("hypothesis", plan.hypothesis())
                .with("feature", feature(plan.feature(), catalogue))
                .with("unit", catalogue.get("experiment.unit." + PlanForm.code(plan.unit())))
                .with("ratio", plan.ratio().control() + " : " + plan.ratio().treatment())
                .with("seed", experiment.seed())
                .with("starts", plan.startsOn().toString())
                .with("ends", plan.endsOn().toString())
                .with("planned", Integer.toString(plan.planned()))
                .with("state", PlanForm.code(experiment.state()))
                .with("draft", experiment.state() == State.DRAFT)
                .with("running", experiment.state() == State.RUNNING)
                .with("stopped", experiment.state() == State.STOPPED)
                .with("over", experiment.isOver());
        if (experiment.state() == State.DRAFT) {
            return withForm(page, form, catalogue).answer(request);
        }
        return page.with("report", ReportView.of(reports.read(actor.id(), experiment), catalogue))
                .answer(request);
    }

    /// Changes a draft.
    @PostMapping(ONE)
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<?> change(
            Actor.Account actor,
            @PathVariable String experiment,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String hypothesis,
            @RequestParam(defaultValue = "") String feature,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String control,
            @RequestParam(defaultValue = "") String treatment,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String planned,
            HttpServletRequest request) {
        var found = find(experiment);
        var form = new PlanForm(name, hypothesis, feature, unit, control, treatment, seed, starts, ends, planned);
        var plan = form.plan();
        if (plan.isEmpty()) {
            return page(actor, found, HttpStatus.UNPROCESSABLE_CONTENT, unreadable(request), form, request);
        }
        var outcome = experiments.change(actor.id(), found.id(), PlanForm.number(edition), plan.get());
        return answer(actor, found, outcome, form, request);
    }

    private ResponseEntity<?> answer(
            Actor.Account actor, Experiment experiment, Outcome outcome, PlanForm form, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done(var id) -> seeOther(id.toString());
            case Outcome.Faulty _ ->
                page(actor, experiment, HttpStatus.UNPROCESSABLE_CONTENT, problem(outcome, request), form, request);
            case Outcome.Busy _, Outcome.Stale _ ->
                page(
                        actor,
                        find(experiment.id().toString()),
                        HttpStatus.CONFLICT,
                        problem(outcome, request),
                        form,
                        request);
        };
    }

    @PostMapping(ONE + "/start")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<?> start(
            Actor.Account actor,
            @PathVariable String experiment,
            @RequestParam(defaultValue = "") String edition,
            HttpServletRequest request) {
        var found = find(experiment);
        var outcome = experiments.start(actor.id(), found, PlanForm.number(edition));
        return answer(actor, found, outcome, PlanForm.of(found.plan()), request);
    }

    @PostMapping(ONE + "/stop")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<?> stop(Actor.Account actor, @PathVariable String experiment, HttpServletRequest request) {
        var found = find(experiment);
        return answer(actor, found, experiments.stop(actor.id(), found.id()), PlanForm.of(found.plan()), request);
    }

    /// Closes a stopped experiment with the verdict of its report.
    @PostMapping(ONE + "/report")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<?> report(Actor.Account actor, @PathVariable String experiment, HttpServletRequest request) {
        var found = find(experiment);
        var verdict = ReportView.code(reports.read(actor.id(), found));
        return answer(
                actor, found, experiments.report(actor.id(), found.id(), verdict), PlanForm.of(found.plan()), request);
    }
}
