package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.languages.Language;
import org.tirich.languages.Locales;
import org.tirich.web.Cookies;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// The first visit: two questions, without an account.
@RestController
class FirstRunController {

    /// Languages that are shown without opening the list.
    private static final int SHOWN = 5;

    private final Pages pages;

    FirstRunController(Pages pages) {
        this.pages = pages;
    }

    record LanguageOption(String code, String autonym, String dir, boolean chosen) {}

    record GradeOption(String value, String text, boolean chosen) {}

    @GetMapping("/start")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(HttpServletRequest request) {
        var choice = FirstRunChoice.of(request);
        var page = UiLanguage.of(request);
        var chosen = choice.map(FirstRunChoice::languages).orElse(List.of(page));
        var languages = Locales.all().values().stream()
                .map(language -> option(language, chosen))
                .toList();
        var place = choice.map(FirstRunChoice::place).orElse("");
        return pages.page("first-run", "start.heading")
                .with("languages", languages.subList(0, SHOWN))
                .with("more", languages.subList(SHOWN, languages.size()))
                .with(
                        "grades",
                        FirstRunChoice.GRADES.stream()
                                .map(grade -> new GradeOption(
                                        grade, grade.equals("11") ? "11–12" : grade, grade.equals(place)))
                                .toList())
                .with("works", place.equals(FirstRunChoice.WORK))
                .with("teaches", place.equals(FirstRunChoice.TEACH))
                .answer(request);
    }

    private static LanguageOption option(Language language, List<String> chosen) {
        return new LanguageOption(
                language.code(),
                language.autonym(),
                language.rightToLeft() ? "rtl" : "ltr",
                chosen.contains(language.code()));
    }

    /// Keeps the choice on the device and opens the feed, or the entry of those who work. Unknown languages and places
    /// are left out.
    @PostMapping("/start")
    @Requires(value = Permission.WATCH, reach = Reach.OWN)
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") List<String> languages,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            HttpServletResponse response) {
        var choice = new FirstRunChoice(languages, place);
        Cookies.setFirstRun(request, response, choice.value());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(choice.place().equals(FirstRunChoice.WORK) ? "/work" : "/"))
                .build();
    }

    /// Whether the feed asks first: a guest, on the bare address, who has not chosen yet.
    static boolean isFirst(org.tirich.access.Actor actor, Optional<FirstRunChoice> choice, String tab) {
        return actor.account().isEmpty() && choice.isEmpty() && tab.isEmpty();
    }
}
