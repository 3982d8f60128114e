package org.tirich.path.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.path.PathContent;
import org.tirich.path.PathContent.Audience;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathId;
import org.tirich.path.PathStep;
import org.tirich.path.PathVersion;
import org.tirich.path.PathVersion.State;
import org.tirich.path.Paths;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The pages on which editors and institutions write paths, and other people review them. They work without a script.
@RestController
class PathDeskController {

    private static final Pattern WORK = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String HOME = "/paths/desk";

    private final Paths paths;
    private final Curriculum curriculum;
    private final Catalog catalog;
    private final Strings strings;
    private final Pages pages;

    PathDeskController(Paths paths, Curriculum curriculum, Catalog catalog, Strings strings, Pages pages) {
        this.paths = paths;
        this.curriculum = curriculum;
        this.catalog = catalog;
        this.strings = strings;
        this.pages = pages;
    }

    /// @param state the code of its state
    record Row(String id, LessonCard.Text title, int version, String state, boolean review) {}

    @GetMapping(HOME)
    @Requires(
            value = {Permission.CREATE, Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> desk(Actor.Account actor, HttpServletRequest request) {
        return desk(actor, "", Map.of(), request);
    }

    private ResponseEntity<String> desk(
            Actor.Account actor, String problem, Map<String, String> kept, HttpServletRequest request) {
        var reader = strings.in(UiLanguage.of(request)).language();
        var open = paths.desk(actor);
        var opened = open.stream().map(PathVersion::path).collect(Collectors.toSet());
        return pages.page("path-desk", "paths.desk")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", problem)
                .with("kept", kept)
                .with("writes", actor.may(Permission.CREATE) || actor.may(Permission.LEAD))
                .with(
                        "open",
                        open.stream().map(each -> row(actor, each, reader)).toList())
                .with(
                        "published",
                        paths.live().stream()
                                .filter(each -> paths.mayWrite(actor, each) && !opened.contains(each.path()))
                                .map(each -> row(actor, each, reader))
                                .toList())
                .answer(request);
    }

    private Row row(Actor.Account actor, PathVersion version, LanguageTag reader) {
        return new Row(
                version.path().toString(),
                PathTexts.text(version.content().title(reader)),
                version.version(),
                PathTexts.code(version.state()),
                paths.mayReview(actor, version));
    }

    /// @param name the last part of its address
    @PostMapping(HOME)
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> create(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            HttpServletRequest request) {
        return switch (paths.create(actor, name.strip(), PathTexts.texts(english, urdu))) {
            case Paths.Outcome.Done(var version) -> to(version.path());
            case Paths.Outcome.Refused refused ->
                desk(actor, problem(refused, request), Map.of("name", name, "english", english, "urdu", urdu), request);
            case Paths.Outcome.Circle _, Paths.Outcome.Stale _, Paths.Outcome.Unknown _ ->
                throw Problem.of(HttpStatus.CONFLICT, "path-stale");
        };
    }

    private static ResponseEntity<Void> to(PathId path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(HOME + "/" + path))
                .build();
    }

    private static ResponseEntity<Void> home() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(HOME))
                .build();
    }

    private PathId id(String path) {
        return PathIds.uuid(path).map(PathId::new).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @GetMapping(HOME + "/{path}")
    @Requires(
            value = {Permission.CREATE, Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> open(Actor.Account actor, @PathVariable String path, HttpServletRequest request) {
        return open(actor, id(path), "", request);
    }

    /// @param n its number, from 1
    /// @param clips the titles of the clips of an outcome
    record Step(
            int index,
            int n,
            String code,
            LessonCard.Text title,
            List<LessonCard.Text> clips,
            List<LessonCard.Text> lines,
            String time,
            boolean withdrawn,
            boolean first,
            boolean last) {}

    record Choice(String value, LessonCard.Text text, boolean chosen) {}

    private ResponseEntity<String> open(Actor.Account actor, PathId id, String problem, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var version = paths.open(actor, id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var content = version.content();
        var draft = version.state() == State.DRAFT;
        var page = pages.page("path-edit", "paths.desk")
                .title(content.title(reader).text())
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", problem)
                .with("id", id.toString())
                .with("edition", Integer.toString(version.edition()))
                .with("version", version.version())
                .with("slug", version.slug())
                .with("state", PathTexts.code(version.state()))
                .with("draft", draft && paths.mayWrite(actor, version))
                .with("review", paths.mayReview(actor, version))
                .with("name", PathTexts.text(content.title(reader)))
                .with("purpose", PathTexts.text(content.purpose(reader)))
                .with("english", content.titles().getOrDefault(new LanguageTag("en"), ""))
                .with("urdu", content.titles().getOrDefault(new LanguageTag("ur"), ""))
                .with("englishPurpose", content.purposes().getOrDefault(new LanguageTag("en"), ""))
                .with("urduPurpose", content.purposes().getOrDefault(new LanguageTag("ur"), ""))
                .with("minutes", Integer.toString(content.minutes()))
                .with("work", content.audience() == Audience.WORK)
                .with(
                        "answers",
                        content.closing().map(each -> "" + each.answers()).orElse(""))
                .with(
                        "least",
                        content.closing().map(each -> "" + each.minutes()).orElse(""))
                .with(
                        "confirmation",
                        content.closing().filter(Closing::confirmation).isPresent())
                .with("closes", content.closing().isPresent())
                .with("steps", steps(content, catalogue))
                .with("needs", chosen(content, reader, true))
                .with("others", chosen(content, reader, false))
                .with(
                        "outcomes",
                        curriculum.all().stream()
                                .filter(outcome -> !curriculum.isWithdrawn(outcome.code()))
                                .map(outcome ->
                                        new Choice(outcome.code(), PathTexts.text(outcome.title(reader)), false))
                                .toList())
                .with(
                        "reasons",
                        Paths.RETURN_REASONS.stream()
                                .map(code -> Map.of("code", code, "text", catalogue.get("paths.reason." + code)))
                                .toList());
        version.returned().ifPresent(code -> page.with("returned", catalogue.get("paths.reason." + code)));
        return page.answer(request);
    }

    private List<Step> steps(PathContent content, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var steps = new ArrayList<Step>();
        for (var step : content.steps()) {
            var at = steps.size();
            var last = at == content.steps().size() - 1;
            steps.add(
                    switch (step) {
                        case PathStep.Outcome(var outcome, var lessons) ->
                            new Step(
                                    at,
                                    at + 1,
                                    outcome,
                                    PathTexts.text(curriculum
                                            .find(outcome)
                                            .map(each -> each.title(reader))
                                            .orElse(new LocalText(outcome, reader))),
                                    lessons.stream()
                                            .map(lesson -> PathTexts.text(catalog.shown(lesson)
                                                    .flatMap(shown -> shown.revision()
                                                            .lesson()
                                                            .title(reader))
                                                    .orElse(new LocalText(catalogue.get("paths.clip_gone"), reader))))
                                            .toList(),
                                    List.of(),
                                    "",
                                    paths.isWithdrawn(step),
                                    at == 0,
                                    last);
                        case PathStep.Activity activity -> {
                            var texts = LocalText.choose(activity.texts(), reader);
                            yield new Step(
                                    at,
                                    at + 1,
                                    "",
                                    PathTexts.text(LocalText.choose(activity.titles(), reader)),
                                    List.of(),
                                    texts.text()
                                            .lines()
                                            .filter(line -> !line.isBlank())
                                            .map(line -> PathTexts.text(new LocalText(line, texts.language())))
                                            .toList(),
                                    PathTexts.duration(activity.minutes(), catalogue),
                                    false,
                                    at == 0,
                                    last);
                        }
                    });
        }
        return steps;
    }

    private List<Choice> chosen(PathContent content, LanguageTag reader, boolean needed) {
        return paths.live().stream()
                .filter(each -> content.prerequisites().contains(each.path()) == needed)
                .map(each -> new Choice(
                        each.path().toString(), PathTexts.text(each.content().title(reader)), needed))
                .toList();
    }

    private ResponseEntity<?> changed(
            Actor.Account actor,
            String path,
            String edition,
            Function<PathContent, PathContent> change,
            HttpServletRequest request) {
        var id = id(path);
        return answer(actor, id, paths.change(actor, id, PathTexts.number(edition, -1), change), request);
    }

    private ResponseEntity<?> answer(
            Actor.Account actor, PathId id, Paths.Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Paths.Outcome.Done _ -> paths.open(actor, id).isPresent() ? to(id) : home();
            case Paths.Outcome.Refused refused -> open(actor, id, problem(refused, request), request);
            case Paths.Outcome.Circle(var around) -> open(actor, id, circle(actor, around, request), request);
            case Paths.Outcome.Stale _ -> throw Problem.of(HttpStatus.CONFLICT, "path-stale");
            case Paths.Outcome.Unknown _ -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    private String problem(Paths.Outcome.Refused refused, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return refused.codes().stream()
                .map(code -> catalogue.get("paths.fault." + code))
                .collect(Collectors.joining(" "));
    }

    private String circle(Actor.Account actor, List<PathId> around, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var names = around.stream()
                .map(path -> paths.live(path)
                        .or(() -> paths.open(actor, path))
                        .map(each -> each.content().title(catalogue.language()).text())
                        .orElse("?"))
                .collect(Collectors.joining(" › "));
        return catalogue.get("paths.fault.circle", Map.of("paths", names));
    }

    /// @param answers the closing questions; empty for a series
    /// @param least the least learning time in minutes
    @PostMapping(HOME + "/{path}/about")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> about(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            @RequestParam(defaultValue = "") String englishPurpose,
            @RequestParam(defaultValue = "") String urduPurpose,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String answers,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "") String confirmation,
            HttpServletRequest request) {
        var questions = PathTexts.number(answers, 0);
        var closing = questions < 1
                ? Optional.<Closing>empty()
                : Optional.of(new Closing(questions, PathTexts.number(least, 0), confirmation.equals("on")));
        return changed(
                actor,
                path,
                edition,
                content -> content.withAbout(
                        PathTexts.texts(english, urdu),
                        PathTexts.texts(englishPurpose, urduPurpose),
                        audience.equals("work") ? Audience.WORK : Audience.SCHOOL,
                        PathTexts.number(minutes, 0),
                        closing),
                request);
    }

    /// Adds an outcome with its clips.
    ///
    /// @param works addresses of clips, as an author copies them from the browser
    @PostMapping(HOME + "/{path}/outcomes")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> addOutcome(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String works,
            HttpServletRequest request) {
        var lessons = WORK.matcher(works)
                .results()
                .map(found -> new WorkId(UUID.fromString(found.group())))
                .distinct()
                .limit(PathStep.MAX_LESSONS + 1L)
                .toList();
        return changed(actor, path, edition, content -> with(content, new PathStep.Outcome(outcome, lessons)), request);
    }

    private static PathContent with(PathContent content, PathStep step) {
        var steps = new ArrayList<>(content.steps());
        steps.add(step);
        return content.withSteps(steps);
    }

    @PostMapping(HOME + "/{path}/activities")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> addActivity(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            @RequestParam(defaultValue = "") String englishText,
            @RequestParam(defaultValue = "") String urduText,
            @RequestParam(defaultValue = "") String minutes,
            HttpServletRequest request) {
        return changed(
                actor,
                path,
                edition,
                content -> with(
                        content,
                        new PathStep.Activity(
                                content.freeActivityKey(),
                                PathTexts.texts(english, urdu),
                                PathTexts.texts(englishText, urduText),
                                PathTexts.number(minutes, 0),
                                PathStep.Sheet.NONE)),
                request);
    }

    /// Moves a step one place up or down, or removes it. A place that does not exist changes nothing.
    ///
    /// @param position its index, from 0
    /// @param on `up`, `down` or `remove`
    @PostMapping(HOME + "/{path}/steps")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> arrange(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request) {
        return changed(
                actor,
                path,
                edition,
                content -> content.withSteps(arranged(content.steps(), PathTexts.number(position, -1), on)),
                request);
    }

    private static List<PathStep> arranged(List<PathStep> steps, int at, String on) {
        var arranged = new ArrayList<>(steps);
        if (at < 0 || at >= arranged.size()) {
            return steps;
        }
        switch (on) {
            case "remove" -> arranged.remove(at);
            case "up" -> Collections.swap(arranged, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(arranged, at, Math.min(arranged.size() - 1, at + 1));
            default -> {
                return steps;
            }
        }
        return arranged;
    }

    /// Sets the prerequisites.
    ///
    /// @param needs the ids of paths
    @PostMapping(HOME + "/{path}/needs")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> need(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") List<String> needs,
            HttpServletRequest request) {
        var wanted = needs.stream()
                .flatMap(need -> PathIds.uuid(need).stream())
                .map(PathId::new)
                .distinct()
                .limit(PathContent.MAX_PREREQUISITES + 1L)
                .toList();
        return changed(actor, path, edition, content -> content.withPrerequisites(wanted), request);
    }

    @PostMapping(HOME + "/{path}/submit")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> submit(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            HttpServletRequest request) {
        var id = id(path);
        return answer(actor, id, paths.submit(actor, id, PathTexts.number(edition, -1)), request);
    }

    /// Begins the next version.
    @PostMapping(HOME + "/{path}/revise")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<?> revise(Actor.Account actor, @PathVariable String path, HttpServletRequest request) {
        var id = id(path);
        return answer(actor, id, paths.revise(actor, id), request);
    }

    @PostMapping(HOME + "/{path}/publish")
    @Requires(
            value = {Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<?> publish(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            HttpServletRequest request) {
        var id = id(path);
        return answer(actor, id, paths.publish(actor, id, PathTexts.number(edition, -1)), request);
    }

    @PostMapping(HOME + "/{path}/return")
    @Requires(
            value = {Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<?> giveBack(
            Actor.Account actor,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var id = id(path);
        return answer(actor, id, paths.giveBack(actor, id, PathTexts.number(edition, -1), reason), request);
    }
}
