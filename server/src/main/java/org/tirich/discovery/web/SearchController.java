package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.catalog.Cards;
import org.tirich.discovery.Search;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Pages;
import org.tirich.web.Permission;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Search as a page and as JSON.
@RestController
class SearchController {

    private static final int MAX_FOUND = 60;

    private final Search search;
    private final Cards cards;
    private final Pages pages;

    SearchController(Search search, Cards cards, Pages pages) {
        this.search = search;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/search")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var tiles = find(q, MAX_FOUND, request);
        return pages.page("search", "search.heading")
                .with("q", q)
                .with("tiles", tiles)
                .with("none", !q.isBlank() && tiles.isEmpty())
                .answer(request);
    }

    @GetMapping("/api/search")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    Map<String, List<Cards.Tile>> json(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request) {
        return Map.of("items", find(q, Math.clamp(limit, 1, MAX_FOUND), request));
    }

    private List<Cards.Tile> find(String q, int limit, HttpServletRequest request) {
        return q.isBlank() ? List.of() : cards.tiles(search.find(q, limit), new LanguageTag(UiLanguage.of(request)));
    }
}
