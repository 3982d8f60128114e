package org.tirich.itembank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curriculum.Curriculum;
import org.tirich.itembank.AuthoredItem;
import org.tirich.itembank.Coverage;
import org.tirich.itembank.Coverage.Asked;
import org.tirich.itembank.Coverage.Covered;
import org.tirich.itembank.ItemAuthoring;
import org.tirich.itembank.ItemId;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemBody;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The coverage map of questions, for editors. The pages work without a script.
@RestController
class CoverageController {

    private static final String HOME = "/coverage";

    private final Coverage coverage;
    private final ItemAuthoring authoring;
    private final Curriculum curriculum;
    private final Strings strings;
    private final Pages pages;

    CoverageController(
            Coverage coverage, ItemAuthoring authoring, Curriculum curriculum, Strings strings, Pages pages) {
        this.coverage = coverage;
        this.authoring = authoring;
        this.curriculum = curriculum;
        this.strings = strings;
        this.pages = pages;
    }

    /// One subject and grade.
    ///
    /// @param any whether there are outcomes
    /// @param covered the number of those that may be mastered
    record Cell(boolean any, int covered, int all, boolean full) {}

    record Line(String subject, List<Cell> cells) {}

    /// An outcome that lacks questions.
    record Lack(String code, LessonCard.Text title, String subject, int grade, String lacks, int wishes) {}

    @GetMapping("/coverage")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> map(Actor actor, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var all = coverage.of(actor);
        var current = all.stream().filter(each -> !each.withdrawn()).toList();
        var grades = new TreeSet<Integer>();
        var subjects = new TreeMap<String, List<Covered>>();
        for (var each : current) {
            grades.add(each.outcome().grade());
            subjects.computeIfAbsent(each.outcome().subject(), _ -> new ArrayList<>())
                    .add(each);
        }
        return pages.page("coverage", "coverage.heading")
                .with("grades", List.copyOf(grades))
                .with(
                        "subjects",
                        subjects.entrySet().stream()
                                .map(each -> new Line(
                                        catalogue.get("subject." + each.getKey()),
                                        grades.stream()
                                                .map(grade -> cell(grade, each.getValue()))
                                                .toList()))
                                .toList())
                .with(
                        "lacking",
                        current.stream()
                                .filter(each -> !each.isEnough() || each.wishes() > 0)
                                .sorted(Comparator.comparing(Covered::isEnough)
                                        .thenComparing(Covered::wishes, Comparator.reverseOrder()))
                                .map(each -> lack(each, catalogue))
                                .toList())
                .with(
                        "outcomes",
                        all.stream().map(each -> lack(each, catalogue)).toList())
                .answer(request);
    }

    private static Cell cell(int grade, List<Covered> ofSubject) {
        var here = ofSubject.stream()
                .filter(each -> each.outcome().grade() == grade)
                .toList();
        var covered = (int) here.stream().filter(Covered::isEnough).count();
        return new Cell(!here.isEmpty(), covered, here.size(), covered == here.size());
    }

    private static Lack lack(Covered covered, Strings.Catalogue catalogue) {
        var outcome = covered.outcome();
        return new Lack(
                outcome.code(),
                Cards.text(outcome.title(catalogue.language())),
                catalogue.get("subject." + outcome.subject()),
                outcome.grade(),
                lacks(covered, catalogue),
                covered.wishes());
    }

    private static String lacks(Covered covered, Strings.Catalogue catalogue) {
        if (covered.withdrawn()) {
            return catalogue.get("coverage.withdrawn");
        }
        var parts = new ArrayList<String>();
        if (covered.itemsLacking() > 0) {
            parts.add(catalogue.get("coverage.items_lacking", Map.of("n", Integer.toString(covered.itemsLacking()))));
        }
        if (covered.formsLacking() > 0) {
            parts.add(catalogue.get("coverage.forms_lacking", Map.of("n", Integer.toString(covered.formsLacking()))));
        }
        return parts.isEmpty()
                ? catalogue.get("coverage.enough", Map.of("n", Integer.toString(covered.forms())))
                : String.join(" · ", parts);
    }

    /// A question that is asked, as editors see it.
    ///
    /// @param id empty for one of the library
    record Row(
            String code,
            String id,
            String kind,
            int forms,
            LessonCard.Text prompt,
            LessonCard.Text right,
            StatisticsView.Shown statistics) {}

    @GetMapping("/coverage/{outcome}")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<String> outcome(Actor actor, @PathVariable String outcome, HttpServletRequest request) {
        var known = curriculum.find(outcome).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var catalogue = strings.in(UiLanguage.of(request));
        var covered = coverage.of(actor).stream()
                .filter(each -> each.outcome().equals(known))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return pages.page("coverage-outcome", "coverage.heading")
                .with("code", known.code())
                .with("code_of_page", known.code())
                .with("outcome", Cards.text(known.title(catalogue.language())))
                .with("lacks", lacks(covered, catalogue))
                .with("wishes", covered.wishes())
                .with("withdrawn", covered.withdrawn())
                .with(
                        "items",
                        coverage.asked(known.code()).stream()
                                .map(each -> row(each, catalogue))
                                .toList())
                .answer(request);
    }

    private static Row row(Asked asked, Strings.Catalogue catalogue) {
        var form = asked.item().forms().draw(new FormSeed(0), Set.of());
        var reader = catalogue.language();
        var nothing = new LessonCard.Text("", reader.value(), reader.direction());
        return new Row(
                asked.item().code(),
                asked.authored().map(AuthoredItem::id).map(Object::toString).orElse(""),
                catalogue.get("item.kind." + kind(asked)),
                asked.forms(),
                form.map(each -> DraftForm.text(each.claim().orElse(each.prompt()), reader))
                        .orElse(nothing),
                form.map(each -> FormViews.right(each, reader)).orElse(nothing),
                StatisticsView.of(asked.statistics(), catalogue));
    }

    private static String kind(Asked asked) {
        return switch (asked.item().forms().item().body()) {
            case ItemBody.Numeric _ -> "number";
            case ItemBody.Choice _ -> "choice";
            case ItemBody.Because _ -> "because";
            case ItemBody.ClaimEvidence _ -> "claim-evidence";
        };
    }

    /// Takes a question away.
    ///
    /// @param id of a question that a person wrote
    /// @param key of a question of the library
    /// @param reason `rekeyed` or `withdrawn`
    @PostMapping("/coverage/{outcome}/stop")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> stop(
            Actor.Account actor,
            @PathVariable String outcome,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason) {
        known(outcome);
        PathIds.uuid(id)
                .ifPresentOrElse(
                        uuid -> ItemStudioController.reason(reason)
                                .ifPresent(why -> authoring.stop(actor, new ItemId(uuid), why)),
                        () -> coverage.withdraw(actor, outcome, key));
        return to(HOME + "/" + outcome);
    }

    private void known(String outcome) {
        if (curriculum.find(outcome).isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// @param on whether it is withdrawn from now on
    @PostMapping("/coverage/{outcome}/withdrawn")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> withdraw(
            Actor.Account actor, @PathVariable String outcome, @RequestParam(defaultValue = "false") boolean on) {
        known(outcome);
        curriculum.setWithdrawn(actor.id(), outcome, on);
        return to(HOME + "/" + outcome);
    }
}
