package org.tirich.wording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.GenderedEndings;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;
import org.tirich.wording.TranslationSuggestion;
import org.tirich.wording.TranslationSuggestions;

/// The page with every string of the interface, where readers suggest a better wording, and the page where a lead
/// editor of the language decides.
@RestController
class TranslationController {

    private static final int MAX_SHOWN = 40;
    private static final RateLimit SUGGESTIONS = new RateLimit("suggestions", 60, 60, 300, Duration.ofHours(1));

    private final TranslationSuggestions suggestions;
    private final Strings strings;
    private final RateLimits limits;
    private final Pages pages;

    TranslationController(TranslationSuggestions suggestions, Strings strings, RateLimits limits, Pages pages) {
        this.suggestions = suggestions;
        this.strings = strings;
        this.limits = limits;
        this.pages = pages;
    }

    record Line(String key, String english, String text) {}

    @GetMapping("/translations/{language}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> words(
            @PathVariable String language, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return page(language, q, request).answer(request);
    }

    private Pages.Page page(String language, String q, HttpServletRequest request) {
        if (!Strings.LANGUAGES.contains(language)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var texts = strings.in(language);
        var query = q.strip().toLowerCase(Locale.ROOT);
        var english = strings.in("en").texts();
        var found = texts.texts().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("meta."))
                .map(entry -> new Line(entry.getKey(), english.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .filter(line -> (line.key() + '\n' + line.english() + '\n' + line.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(query))
                .sorted(java.util.Comparator.comparing(Line::key))
                .toList();
        return pages.page("translations", "mend.heading")
                .with("code", language)
                .with("codeDir", new LanguageTag(language).direction())
                .with("name", Locales.autonym(language))
                .with("q", q)
                .with("count", found.size())
                .with("lines", found.stream().limit(MAX_SHOWN).toList())
                .with("more", found.size() > MAX_SHOWN)
                .with(
                        "languages",
                        Strings.LANGUAGES.stream()
                                .map(code -> Map.of(
                                        "code", code,
                                        "dir", new LanguageTag(code).direction(),
                                        "autonym", Locales.autonym(code),
                                        "current", code.equals(language)))
                                .toList());
    }

    @PostMapping("/translations/{language}")
    @Requires(value = Permission.ENGAGE, reach = Reach.PUBLIC)
    ResponseEntity<String> suggest(
            Actor actor,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String becomes,
            HttpServletRequest request) {
        limits.take(SUGGESTIONS, actor, request);
        var catalogue = strings.in(UiLanguage.of(request));
        var refused = suggestions.suggest(language, key, becomes);
        if (refused.filter("not-found"::equals).isPresent()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var page = page(language, refused.isPresent() ? key : q, request);
        return refused.map(code -> page.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .with("problem", catalogue.get("problem." + code))
                        .with("kept", becomes))
                .orElseGet(() -> page.with("notice", catalogue.get("mend.thanks")))
                .answer(request);
    }

    @GetMapping("/translations")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> desk(Actor.Account actor, HttpServletRequest request) {
        var all = suggestions.list(language -> mayDecide(actor, language));
        return pages.page("mends", "mend.desk")
                .with(
                        "open",
                        all.stream()
                                .filter(suggestion -> suggestion.state() == TranslationSuggestion.State.OPEN)
                                .map(this::view)
                                .toList())
                .with(
                        "decided",
                        all.stream()
                                .filter(suggestion -> suggestion.state() != TranslationSuggestion.State.OPEN)
                                .map(this::view)
                                .toList())
                .answer(request);
    }

    private Map<String, Object> view(TranslationSuggestion suggestion) {
        var english = strings.in("en").get(suggestion.key());
        return Map.ofEntries(
                Map.entry("id", suggestion.id()),
                Map.entry("key", suggestion.key()),
                Map.entry("language", suggestion.language()),
                Map.entry("dir", new LanguageTag(suggestion.language()).direction()),
                Map.entry("autonym", Locales.autonym(suggestion.language())),
                Map.entry("english", english),
                Map.entry("was", suggestion.was()),
                Map.entry("becomes", suggestion.becomes()),
                Map.entry("state", suggestion.state().name().toLowerCase(Locale.ROOT)),
                Map.entry("accepted", suggestion.state() == TranslationSuggestion.State.ACCEPTED),
                Map.entry(
                        "gendered",
                        suggestion.language().equals("ur") ? GenderedEndings.in(suggestion.becomes()) : List.of()));
    }

    private static boolean mayDecide(Actor.Account actor, String language) {
        return actor.may(Permission.LEAD, Scope.of(null, language));
    }

    @PostMapping("/translations/mends/{suggestion}/accept")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> accept(Actor.Account actor, @PathVariable UUID suggestion) {
        return decide(actor, suggestion, suggestions::accept);
    }

    @PostMapping("/translations/mends/{suggestion}/decline")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> decline(Actor.Account actor, @PathVariable UUID suggestion) {
        return decide(actor, suggestion, suggestions::decline);
    }

    @PostMapping("/translations/mends/{suggestion}/undo")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> undo(Actor.Account actor, @PathVariable UUID suggestion) {
        return decide(actor, suggestion, suggestions::undo);
    }

    private ResponseEntity<Void> decide(
            Actor.Account actor, UUID id, BiPredicate<AccountId, TranslationSuggestion> decision) {
        var suggestion = suggestions.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        if (!decision.test(actor.id(), suggestion)) {
            throw Problem.of(HttpStatus.CONFLICT, "not-now");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/translations"))
                .build();
    }
}
