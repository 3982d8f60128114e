package org.tirich.path.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.path.Career;
import org.tirich.path.Careers;
import org.tirich.path.Paths;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The pages of occupations.
@RestController
class CareerController {

    private final Careers careers;
    private final Paths paths;
    private final Curriculum curriculum;
    private final Strings strings;
    private final Pages pages;

    CareerController(Careers careers, Paths paths, Curriculum curriculum, Strings strings, Pages pages) {
        this.careers = careers;
        this.paths = paths;
        this.curriculum = curriculum;
        this.strings = strings;
        this.pages = pages;
    }

    /// @param icon chooses the drawing: the only key whose value is true
    record Listed(String slug, LessonCard.Text title, LessonCard.Text work, Map<String, Boolean> icon) {}

    /// @param outcome shows only the occupations that use it; an unknown one shows none
    @GetMapping("/careers")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> list(@RequestParam(defaultValue = "") String outcome, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var shown = outcome.isEmpty() ? careers.all() : careers.using(outcome);
        var page = pages.page("careers", "careers.heading")
                .with(
                        "careers",
                        shown.stream().map(career -> listed(career, reader)).toList());
        curriculum.find(outcome).ifPresent(known -> page.with("outcome", PathTexts.text(known.title(reader))));
        return page.shared(request, catalogue.get("careers.text"), "/assets/share-1.png")
                .answer(request);
    }

    private static Listed listed(Career career, LanguageTag reader) {
        return new Listed(
                career.slug(),
                PathTexts.text(LocalText.choose(career.titles(), reader)),
                PathTexts.text(LocalText.choose(career.work(), reader)),
                Map.of(career.objects(), true));
    }

    record Use(String code, LessonCard.Text title, LessonCard.Text how, List<PathLink> paths) {}

    record PathLink(String slug, LessonCard.Text title) {}

    record Source(String title, String url, String checked) {}

    @GetMapping("/career/{slug}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> career(@PathVariable String slug, HttpServletRequest request) {
        var career = careers.find(slug).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        return pages.page("career", "careers.heading")
                .title(LocalText.choose(career.titles(), reader).text())
                .with("career", listed(career, reader))
                .with("isco", career.isco())
                .with(
                        "uses",
                        career.uses().stream().map(use -> use(use, reader)).toList())
                .with("route", PathTexts.text(LocalText.choose(career.route(), reader)))
                .with("region", catalogue.get("careers.region." + career.region()))
                .with(
                        "sources",
                        career.sources().stream()
                                .map(source -> new Source(
                                        source.title(),
                                        source.url(),
                                        source.checked().toString()))
                                .toList())
                .shared(request, LocalText.choose(career.work(), reader).text(), "/assets/share-1.png")
                .answer(request);
    }

    private Use use(Career.Use use, LanguageTag reader) {
        var title = curriculum
                .find(use.outcome())
                .map(outcome -> outcome.title(reader))
                .orElse(new LocalText(use.outcome(), new LanguageTag("en")));
        return new Use(
                use.outcome(),
                PathTexts.text(title),
                PathTexts.text(LocalText.choose(use.how(), reader)),
                paths.live().stream()
                        .filter(path -> path.content()
                                .outcomes()
                                .anyMatch(step -> step.outcome().equals(use.outcome())))
                        .map(path -> new PathLink(
                                path.slug(), PathTexts.text(path.content().title(reader))))
                        .toList());
    }
}
