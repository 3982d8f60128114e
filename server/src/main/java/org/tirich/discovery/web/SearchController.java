package org.tirich.discovery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.tirich.access.Permission;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.discovery.Search;
import org.tirich.discovery.Search.Filters;
import org.tirich.discovery.Search.Found;
import org.tirich.discovery.SearchSuggestions;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Search as a page, as JSON, and as suggestions during typing.
@RestController
class SearchController {

    private static final int MAX_FOUND = 60;
    private static final int MAX_SUGGESTED = 8;
    private static final String WORDLESS = "zxx";
    private static final List<Integer> SECONDS = List.of(30, 60, 180);
    private static final List<Integer> MEGABYTES = List.of(1, 3, 10);

    private final Search search;
    private final SearchSuggestions suggestions;
    private final LiveWorks live;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    SearchController(
            Search search, SearchSuggestions suggestions, LiveWorks live, Cards cards, Pages pages, Strings strings) {
        this.search = search;
        this.suggestions = suggestions;
        this.live = live;
        this.cards = cards;
        this.pages = pages;
        this.strings = strings;
    }

    /// The query parameters of a search. An unknown value of a filter is ignored.
    record Parameters(
            @Nullable String q,
            @Nullable String subject,
            @Nullable String grade,
            @Nullable String language,
            @Nullable String seconds,
            @Nullable String megabytes) {

        String words() {
            return q == null ? "" : q.strip();
        }

        Filters filters() {
            return new Filters(
                    subject == null ? "" : subject,
                    number(grade),
                    language == null ? "" : language,
                    number(seconds),
                    number(megabytes));
        }

        private static int number(@Nullable String given) {
            return given != null && given.matches("\\d{1,4}") ? Integer.parseInt(given) : 0;
        }
    }

    /// @param href the address of the moment of a caption; empty for others
    record MatchReason(
            String text,
            String href,
            @Nullable String quote,
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir) {}

    /// A search result, with the reason if the title does not show it.
    record SearchItem(
            @JsonUnwrapped Cards.Tile tile, @Nullable MatchReason why) {}

    record SearchItems(List<SearchItem> items) {}

    /// An option of a filter.
    record Choice(String value, String name, boolean chosen) {}

    record Choices(String name, String label, List<Choice> choices) {}

    record Suggestion(
            String text,
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir) {}

    record Suggestions(List<Suggestion> items) {}

    @GetMapping("/search")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(Parameters parameters, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var filters = parameters.filters();
        var items = find(parameters, MAX_FOUND, catalogue);
        boolean asks = !parameters.words().isEmpty();
        var page = pages.page("search", "search.heading")
                .with("q", parameters.words())
                .with("items", items)
                .with("count", items.size())
                .with("none", asks && items.isEmpty() && !filters.isRestricting())
                .with("narrowedNone", asks && items.isEmpty() && filters.isRestricting())
                .with("narrowed", filters.isRestricting())
                .with("unlimited", href(parameters.words()))
                .with("filters", filters(parameters, catalogue));
        if (asks) {
            search.correction(parameters.words())
                    .ifPresent(meant -> page.with("meant", Map.of("text", meant, "href", href(meant))));
        }
        return page.answer(request);
    }

    private static String href(String q) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }

    @GetMapping("/api/search")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    SearchItems json(Parameters parameters, @RequestParam(defaultValue = "20") int limit, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return new SearchItems(find(parameters, Math.clamp(limit, 1, MAX_FOUND), catalogue));
    }

    @GetMapping("/api/search/suggest")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    Suggestions suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var reader = new LanguageTag(UiLanguage.of(request));
        return new Suggestions(suggestions.of(q, reader, MAX_SUGGESTED).stream()
                .map(each -> new Suggestion(each.text(), each.language(), new LanguageTag(each.language()).direction()))
                .toList());
    }

    private List<SearchItem> find(Parameters parameters, int limit, Strings.Catalogue catalogue) {
        return parameters.words().isEmpty()
                ? List.of()
                : search.find(parameters.words(), parameters.filters(), catalogue.language(), limit).stream()
                        .map(found -> item(found, catalogue))
                        .toList();
    }

    private SearchItem item(Found found, Strings.Catalogue catalogue) {
        var tile = cards.tile(found.lesson(), catalogue.language());
        return new SearchItem(
                tile, found.why().map(why -> why(why, tile, catalogue)).orElse(null));
    }

    private static MatchReason why(Search.MatchExplanation why, Cards.Tile tile, Strings.Catalogue catalogue) {
        var language = new LanguageTag(why.language());
        boolean isCaption = why.zone().equals("caption");
        var words =
                Map.of("asked", isolated(why.asked()), "found", isolated(why.found()), "time", isolated(why.time()));
        var sentences = new ArrayList<String>();
        switch (why.reason()) {
            case SOUND -> sentences.add(catalogue.get("search.why_sound", words));
            case MEANING -> sentences.add(catalogue.get("search.why_meaning", words));
            case SPELLING -> sentences.add(catalogue.get("search.why_spelling", words));
            case SAME, FORM, SPACING -> {
                // The text itself shows the match.
            }
        }
        boolean explained = !sentences.isEmpty();
        switch (why.zone()) {
            case "caption" -> sentences.add(catalogue.get("search.why_caption", words));
            case "tag", "text" -> {
                if (!explained) {
                    sentences.add(catalogue.get("search.why_" + why.zone(), words));
                }
            }
            default -> {
                // The result shows the title anyway.
            }
        }
        return new MatchReason(
                String.join(" · ", sentences),
                isCaption ? tile.href() + "?t=" + seconds(why.time()) : "",
                isCaption ? why.text() : null,
                language.value(),
                language.direction());
    }

    /// Isolates the direction of the text from the surrounding text (UAX #9: FSI, PDI).
    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    private static int seconds(String time) {
        return Stream.of(time.split(":")).mapToInt(Integer::parseInt).reduce(0, (before, next) -> before * 60 + next);
    }

    private List<Choices> filters(Parameters parameters, Strings.Catalogue catalogue) {
        var subjects = new TreeSet<String>();
        var grades = new TreeSet<Integer>();
        var languages = new TreeSet<String>();
        for (var shown : live.all()) {
            subjects.add(shown.subject());
            grades.add(shown.grade());
            languages.add(shown.language().isEmpty() ? WORDLESS : shown.language());
        }
        return List.of(
                choices("subject", parameters.subject(), subjects, each -> catalogue.get("subject." + each), catalogue),
                choices(
                        "grade",
                        parameters.grade(),
                        grades,
                        each -> catalogue.get("common.grade", Map.of("n", each.toString())),
                        catalogue),
                choices(
                        "language",
                        parameters.language(),
                        languages,
                        each -> each.equals(WORDLESS) ? catalogue.get("common.wordless") : Locales.autonym(each),
                        catalogue),
                choices(
                        "seconds",
                        parameters.seconds(),
                        SECONDS,
                        each -> catalogue.get("search.up_to_seconds", Map.of("n", each.toString())),
                        catalogue),
                choices(
                        "megabytes",
                        parameters.megabytes(),
                        MEGABYTES,
                        each -> catalogue.get("search.up_to_megabytes", Map.of("n", each.toString())),
                        catalogue));
    }

    private static <T> Choices choices(
            String name,
            @Nullable String chosen,
            Iterable<T> values,
            Function<T, String> text,
            Strings.Catalogue catalogue) {
        var choices = new ArrayList<Choice>();
        values.forEach(value -> choices.add(
                new Choice(value.toString(), text.apply(value), value.toString().equals(chosen))));
        var label = switch (name) {
            case "seconds" -> "search.length";
            case "megabytes" -> "search.size";
            default -> "search." + name;
        };
        return new Choices(name, catalogue.get(label), choices);
    }
}
