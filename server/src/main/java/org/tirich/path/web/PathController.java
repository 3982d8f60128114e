package org.tirich.path.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.path.ActivityReport;
import org.tirich.path.Careers;
import org.tirich.path.Completion;
import org.tirich.path.Completions;
import org.tirich.path.Learners;
import org.tirich.path.PathContent;
import org.tirich.path.PathContent.Audience;
import org.tirich.path.PathProgress;
import org.tirich.path.PathProgress.Next;
import org.tirich.path.PathProgress.Requirement;
import org.tirich.path.PathProgress.StepProgress;
import org.tirich.path.PathStep;
import org.tirich.path.PathVersion;
import org.tirich.path.Paths;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The pages of paths for learners. They work without a script.
@RestController
class PathController {

    private static final RateLimit REPORTS = new RateLimit("path-reports", 20, 0, 0, Duration.ofHours(1));

    /// The numbers that the sheet of an activity asks for.
    private static final int RESULTS = 3;

    private final Paths paths;
    private final Learners learners;
    private final Completions completions;
    private final Careers careers;
    private final Curriculum curriculum;
    private final Catalog catalog;
    private final Strings strings;
    private final Pages pages;
    private final RateLimits limits;

    PathController(
            Paths paths,
            Learners learners,
            Completions completions,
            Careers careers,
            Curriculum curriculum,
            Catalog catalog,
            Strings strings,
            Pages pages,
            RateLimits limits) {
        this.paths = paths;
        this.learners = learners;
        this.completions = completions;
        this.careers = careers;
        this.curriculum = curriculum;
        this.catalog = catalog;
        this.strings = strings;
        this.pages = pages;
        this.limits = limits;
    }

    /// A path in a list.
    ///
    /// @param state `completed`, `reexamined`, `begun` or empty
    record Listed(
            String slug,
            LessonCard.Text title,
            LessonCard.Text purpose,
            String time,
            int steps,
            String state,
            boolean series,
            boolean demonstration) {}

    @GetMapping("/paths")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> list(Actor actor, HttpServletRequest request) {
        return pages.page("paths", "paths.heading")
                .with("school", listed(actor, Audience.SCHOOL, request))
                .with("work", listed(actor, Audience.WORK, request))
                .with("writes", actor.may(Permission.CREATE) || actor.may(Permission.LEAD))
                .with("mentors", actor.may(Permission.MENTOR))
                .shared(request, strings.in(UiLanguage.of(request)).get("paths.text"), "/assets/share-1.png")
                .answer(request);
    }

    /// The entry of adults who work: goals, each with a path.
    @GetMapping("/work")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> work(Actor actor, HttpServletRequest request) {
        return pages.page("work", "work.heading")
                .with("work", listed(actor, Audience.WORK, request))
                .shared(request, strings.in(UiLanguage.of(request)).get("work.text"), "/assets/share-1.png")
                .answer(request);
    }

    private List<Listed> listed(Actor actor, Audience audience, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var account = actor.account().map(Actor.Account::id);
        var begun = account.map(learners::begun).orElse(List.of());
        var done = account.map(completions::of).orElse(List.of());
        return paths.live().stream()
                .filter(each -> each.content().audience() == audience)
                .map(each -> new Listed(
                        each.slug(),
                        PathTexts.text(each.content().title(catalogue.language())),
                        PathTexts.text(each.content().purpose(catalogue.language())),
                        PathTexts.duration(each.content().minutes(), catalogue),
                        each.content().steps().size(),
                        done.stream()
                                .filter(completion -> completion.path().equals(each.path()))
                                .reduce((_, later) -> later)
                                .map(completion -> completion.stands() ? "completed" : "reexamined")
                                .orElse(begun.contains(each) ? "begun" : ""),
                        each.content().closing().isEmpty(),
                        each.demonstration()))
                .toList();
    }

    private PathVersion live(String slug) {
        return paths.live(slug).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @GetMapping("/path/{slug}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> path(Actor actor, @PathVariable String slug, HttpServletRequest request) {
        return page(actor, live(slug), "", request);
    }

    private ResponseEntity<String> page(Actor actor, PathVersion latest, String problem, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var place = actor.account().flatMap(account -> learners.place(account.id(), latest.path()));
        var shown = place.map(Learners.Place::version).orElse(latest);
        var content = shown.content();
        var page = pages.page("path", "paths.heading")
                .title(content.title(reader).text())
                .with("slug", latest.slug())
                .with("name", PathTexts.text(content.title(reader)))
                .with("purpose", PathTexts.text(content.purpose(reader)))
                .with("time", PathTexts.duration(content.minutes(), catalogue))
                .with("clips", content.lessons().size())
                .with("series", content.closing().isEmpty())
                .with("demonstration", shown.demonstration())
                .with("problem", problem)
                .with("begun", place.isPresent())
                .with("newer", place.filter(Learners.Place::newer).isPresent())
                .with("prerequisites", prerequisites(actor, content, reader))
                .with("steps", steps(shown, place.map(Learners.Place::progress), catalogue))
                .with("asked", asked(content, place.map(Learners.Place::progress), catalogue));
        place.flatMap(each -> next(each.progress(), catalogue)).ifPresent(next -> page.with("next", next));
        place.flatMap(Learners.Place::completion)
                .ifPresent(done -> page.with("completion", completed(done, catalogue)));
        return page.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .shared(request, content.purpose(reader).text(), "/assets/share-1.png")
                .answer(request);
    }

    record Prerequisite(String slug, LessonCard.Text title, boolean completed) {}

    private List<Prerequisite> prerequisites(Actor actor, PathContent content, LanguageTag reader) {
        return content.prerequisites().stream()
                .flatMap(needed -> paths.live(needed).stream())
                .map(needed -> new Prerequisite(
                        needed.slug(),
                        PathTexts.text(needed.content().title(reader)),
                        actor.account()
                                .flatMap(account -> completions.of(account.id(), needed.path()))
                                .isPresent()))
                .toList();
    }

    /// A step; one of `outcome` and `activity` is null.
    record Step(
            int n,
            boolean done,
            boolean now,
            boolean withdrawn,
            @Nullable OutcomeStep outcome,
            @Nullable ActivityStep activity) {}

    /// @param answered how many of the wanted questions are answered; empty without any
    record OutcomeStep(
            String code,
            LessonCard.Text title,
            List<Clip> clips,
            String level,
            String answered,
            boolean practicable,
            boolean used) {}

    /// @param gone whether the clip was withdrawn
    record Clip(String href, LessonCard.Text title, boolean watched, boolean gone) {}

    /// @param asks whether the activity asks for the numbers of its sheet
    record ActivityStep(
            String slug,
            String key,
            LessonCard.Text title,
            String time,
            boolean asks,
            boolean mayReport,
            boolean mayReportLesson,
            List<Reported> reports) {}

    /// @param code what the learner shows to her mentor; empty unless it waits
    record Reported(String kind, String state, String code, String reason) {}

    private List<Step> steps(PathVersion shown, Optional<PathProgress> progress, Strings.Catalogue catalogue) {
        var steps = new ArrayList<Step>();
        var current = false;
        for (int at = 0; at < shown.content().steps().size(); at++) {
            var step = shown.content().steps().get(at);
            var number = at;
            var own = progress.map(each -> each.steps().get(number));
            var done = own.filter(StepProgress::done).isPresent();
            var withdrawn = paths.isWithdrawn(step);
            var now = own.isPresent() && !done && !current && !withdrawn;
            current |= now;
            steps.add(
                    switch (step) {
                        case PathStep.Outcome outcome ->
                            new Step(
                                    at + 1,
                                    done,
                                    now,
                                    withdrawn,
                                    outcome(
                                            outcome,
                                            own.flatMap(each -> each instanceof StepProgress.Outcome known
                                                    ? Optional.of(known)
                                                    : Optional.empty()),
                                            catalogue),
                                    null);
                        case PathStep.Activity activity ->
                            new Step(
                                    at + 1,
                                    done,
                                    now,
                                    false,
                                    null,
                                    activity(
                                            shown,
                                            activity,
                                            own.flatMap(each -> each instanceof StepProgress.Activity known
                                                    ? Optional.of(known)
                                                    : Optional.empty()),
                                            catalogue));
                    });
        }
        return steps;
    }

    private OutcomeStep outcome(
            PathStep.Outcome step, Optional<StepProgress.Outcome> own, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var title = curriculum
                .find(step.outcome())
                .map(outcome -> outcome.title(reader))
                .orElse(new LocalText(step.outcome(), new LanguageTag("en")));
        return new OutcomeStep(
                step.outcome(),
                PathTexts.text(title),
                step.lessons().stream()
                        .map(lesson -> clip(
                                lesson,
                                own.filter(each -> each.watched().contains(lesson))
                                        .isPresent(),
                                catalogue))
                        .toList(),
                own.map(each -> each.level().code()).orElse(""),
                own.filter(each -> each.wanted() > 0)
                        .map(each -> catalogue.get(
                                "paths.answered",
                                Map.of(
                                        "have", Integer.toString(each.answers()),
                                        "need", Integer.toString(each.wanted()))))
                        .orElse(""),
                own.filter(StepProgress.Outcome::practicable).isPresent(),
                !careers.using(step.outcome()).isEmpty());
    }

    private Clip clip(WorkId lesson, boolean watched, Strings.Catalogue catalogue) {
        var shown = catalog.shown(lesson);
        var title = shown.flatMap(each -> each.revision().lesson().title(catalogue.language()))
                .orElseGet(() -> new LocalText(catalogue.get("paths.clip_gone"), catalogue.language()));
        return new Clip("/v/" + lesson, PathTexts.text(title), watched, shown.isEmpty());
    }

    private static ActivityStep activity(
            PathVersion shown,
            PathStep.Activity activity,
            Optional<StepProgress.Activity> own,
            Strings.Catalogue catalogue) {
        var reports = own.map(StepProgress.Activity::reports).orElse(List.of());
        return new ActivityStep(
                shown.slug(),
                activity.key(),
                PathTexts.text(LocalText.choose(activity.titles(), catalogue.language())),
                PathTexts.duration(activity.minutes(), catalogue),
                activity.sheet() == PathStep.Sheet.THREE_NEAREST,
                own.isPresent() && isOpen(reports, ActivityReport.Kind.ACTIVITY),
                own.isPresent()
                        && isOpen(reports, ActivityReport.Kind.LESSON)
                        && shown.content()
                                .closing()
                                .filter(PathContent.Closing::confirmation)
                                .isPresent(),
                reports.stream().map(report -> reported(report, catalogue)).toList());
    }

    private static boolean isOpen(List<ActivityReport> reports, ActivityReport.Kind kind) {
        return reports.stream()
                .noneMatch(report -> report.kind() == kind && report.state() != ActivityReport.State.RETURNED);
    }

    private static Reported reported(ActivityReport report, Strings.Catalogue catalogue) {
        return new Reported(
                PathTexts.code(report.kind()),
                PathTexts.code(report.state()),
                report.state() == ActivityReport.State.WAITING ? report.code() : "",
                report.reason()
                        .map(code -> catalogue.get("paths.report_reason." + code))
                        .orElse(""));
    }

    /// A requirement in words.
    record Asked(String text, boolean met) {}

    private static List<Asked> asked(
            PathContent content, Optional<PathProgress> progress, Strings.Catalogue catalogue) {
        var known = progress.map(PathProgress::requirements).orElse(List.of());
        if (!known.isEmpty()) {
            return known.stream()
                    .map(each -> new Asked(
                            catalogue.get("paths.need." + PathTexts.code(each.kind()), numbers(each, catalogue)),
                            each.isMet()))
                    .toList();
        }
        return content.closing()
                .map(closing -> {
                    var asked = new ArrayList<Asked>();
                    add(asked, "clips", Integer.toString(content.lessons().size()), catalogue);
                    add(asked, "answers", Integer.toString(closing.answers()), catalogue);
                    if (content.activities().findAny().isPresent()) {
                        add(
                                asked,
                                "activities",
                                Long.toString(content.activities().count()),
                                catalogue);
                    }
                    if (closing.confirmation()) {
                        add(asked, "confirmation", "1", catalogue);
                    }
                    if (closing.minutes() > 0) {
                        add(asked, "minutes", PathTexts.duration(closing.minutes(), catalogue), catalogue);
                    }
                    return List.copyOf(asked);
                })
                .orElse(List.of());
    }

    private static void add(List<Asked> asked, String kind, String need, Strings.Catalogue catalogue) {
        asked.add(new Asked(catalogue.get("paths.asks." + kind, Map.of("need", need)), false));
    }

    private static Map<String, String> numbers(Requirement requirement, Strings.Catalogue catalogue) {
        return requirement.kind() == Requirement.Kind.MINUTES
                ? Map.of(
                        "have", PathTexts.duration(requirement.have(), catalogue),
                        "need", PathTexts.duration(requirement.need(), catalogue))
                : Map.of("have", Integer.toString(requirement.have()), "need", Integer.toString(requirement.need()));
    }

    /// The one thing to do next.
    ///
    /// @param href an address, or the part of this page
    record ToDo(String label, String href, LessonCard.Text about) {}

    private Optional<ToDo> next(PathProgress progress, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        return progress.next().map(next -> switch (next) {
            case Next.Watch(var lesson) -> {
                var clip = clip(lesson, false, catalogue);
                yield new ToDo(catalogue.get("paths.watch"), clip.href(), clip.title());
            }
            case Next.Prove(var outcome) ->
                new ToDo(
                        catalogue.get("paths.prove"),
                        "/learn/" + outcome,
                        PathTexts.text(curriculum
                                .find(outcome)
                                .map(each -> each.title(reader))
                                .orElse(new LocalText(outcome, reader))));
            case Next.Do(var activity) ->
                new ToDo(
                        catalogue.get("paths.do"),
                        "#activity-" + activity.key(),
                        PathTexts.text(LocalText.choose(activity.titles(), reader)));
            case Next.Show(var activity) ->
                new ToDo(
                        catalogue.get("paths.show"),
                        "#activity-" + activity.key(),
                        PathTexts.text(LocalText.choose(activity.titles(), reader)));
        });
    }

    /// @param text how many answers were right
    record Completed(Moment at, int version, String text, boolean stands) {}

    private static Completed completed(Completion completion, Strings.Catalogue catalogue) {
        return new Completed(
                Moment.of(completion.at()),
                completion.version(),
                catalogue.get(
                        "paths.completed_text",
                        Map.of(
                                "right", Integer.toString(completion.answersRight()),
                                "answers", Integer.toString(completion.answers()),
                                "time", PathTexts.duration(completion.minutes(), catalogue))),
                completion.stands());
    }

    @PostMapping("/path/{slug}/begin")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> begin(Actor.Account actor, @PathVariable String slug) {
        if (!learners.begin(actor.id(), live(slug))) {
            throw Problem.of(HttpStatus.CONFLICT, "path-many");
        }
        return to(slug, "");
    }

    /// Moves the learner to the latest version.
    @PostMapping("/path/{slug}/take")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> take(Actor.Account actor, @PathVariable String slug) {
        learners.take(actor.id(), live(slug));
        return to(slug, "");
    }

    /// A report of an activity, or of a lesson that was held.
    ///
    /// @param kind `activity` or `lesson`
    /// @param number how many took part
    @PostMapping("/path/{slug}/report/{activity}")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<?> report(
            Actor.Account actor,
            @PathVariable String slug,
            @PathVariable String activity,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") List<String> results,
            HttpServletRequest request) {
        var path = live(slug);
        limits.take(REPORTS, actor, request);
        var report = new Learners.Report(
                activity,
                kind.equals("lesson") ? ActivityReport.Kind.LESSON : ActivityReport.Kind.ACTIVITY,
                PathTexts.number(number, 0),
                results.stream()
                        .limit(RESULTS + 1L)
                        .filter(text -> !text.isBlank())
                        .map(text -> PathTexts.number(text, -1))
                        .toList());
        if (learners.report(actor.id(), path.path(), report)) {
            return to(slug, "#activity-" + activity);
        }
        return page(actor, path, strings.in(UiLanguage.of(request)).get("paths.report_refused"), request);
    }

    /// The printed page of an activity.
    @GetMapping("/path/{slug}/print/{activity}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> print(
            Actor actor, @PathVariable String slug, @PathVariable String activity, HttpServletRequest request) {
        var latest = live(slug);
        var content = actor.account()
                .flatMap(account -> learners.place(account.id(), latest.path()))
                .map(Learners.Place::version)
                .orElse(latest)
                .content();
        var found = content.activity(activity).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var catalogue = strings.in(UiLanguage.of(request));
        var texts = LocalText.choose(found.texts(), catalogue.language());
        var page = pages.page("path-print", "paths.print")
                .title(LocalText.choose(found.titles(), catalogue.language()).text())
                .with("slug", slug)
                .with("name", PathTexts.text(LocalText.choose(found.titles(), catalogue.language())))
                .with("of", PathTexts.text(content.title(catalogue.language())))
                .with("time", PathTexts.duration(found.minutes(), catalogue))
                .with(
                        "lines",
                        texts.text()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> PathTexts.text(new LocalText(line.strip(), texts.language())))
                                .toList())
                .with("nearest", found.sheet() == PathStep.Sheet.THREE_NEAREST);
        if (found.sheet() == PathStep.Sheet.THREE_NEAREST) {
            page.with(ThreeNearestDrawing.model());
        }
        return page.answer(request);
    }

    private static ResponseEntity<Void> to(String slug, String part) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/path/" + slug + part))
                .build();
    }
}
