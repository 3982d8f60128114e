package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.discovery.CuratedShelves;
import org.tirich.discovery.Shelf;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The page on which a lead editor fills the shelves of the landing pages.
@RestController
class ShelfController {

    private static final Pattern WORK = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CuratedShelves shelves;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    ShelfController(CuratedShelves shelves, Catalog catalog, Cards cards, Pages pages, Strings strings) {
        this.shelves = shelves;
        this.catalog = catalog;
        this.cards = cards;
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/shelves")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> desk(Actor actor, HttpServletRequest request) {
        return page(actor, request).answer(request);
    }

    private Pages.Page page(Actor actor, HttpServletRequest request) {
        var reader = new LanguageTag(UiLanguage.of(request));
        return pages.page("shelves", "shelf.heading")
                .with(
                        "shelves",
                        shelves.all().stream()
                                .filter(shelf -> actor.may(Permission.LEAD, shelf.scope()))
                                .map(shelf -> view(shelf, reader))
                                .toList())
                .with("languages", List.copyOf(Locales.all().values()));
    }

    private Map<String, Object> view(Shelf shelf, LanguageTag reader) {
        return Map.of(
                "id", shelf.id(),
                "title", Cards.text(LocalText.choose(shelf.titles(), reader)),
                "language",
                        shelf.language()
                                .map(own -> Locales.autonym(own.value()))
                                .orElse(""),
                "tiles", cards.tiles(catalog.shown(shelf.works()), reader));
    }

    @PostMapping("/shelves")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> add(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            @RequestParam(defaultValue = "") String works,
            HttpServletRequest request) {
        var titles = new LinkedHashMap<LanguageTag, String>();
        put(titles, "en", english);
        put(titles, "ur", urdu);
        var where = Locales.find(language).map(found -> new LanguageTag(found.code()));
        if (!actor.may(
                Permission.LEAD, Scope.of(null, where.map(LanguageTag::value).orElse(null)))) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope");
        }
        var refused = shelves.add(actor.id(), where, titles, works(works));
        if (refused.isPresent()) {
            return page(actor, request)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .with("problem", strings.in(UiLanguage.of(request)).get("problem." + refused.get()))
                    .with("kept", Map.of("english", english, "urdu", urdu, "works", works))
                    .answer(request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/shelves"))
                .build();
    }

    private static void put(Map<LanguageTag, String> titles, String language, String title) {
        if (!title.isBlank()) {
            titles.put(new LanguageTag(language), title.strip());
        }
    }

    /// The works of a list of addresses, as an editor copies them from the browser.
    private static List<WorkId> works(String addresses) {
        var works = new ArrayList<WorkId>();
        WORK.matcher(addresses)
                .results()
                .map(found -> new WorkId(UUID.fromString(found.group())))
                .forEach(works::add);
        return works.stream().distinct().toList();
    }

    @PostMapping("/shelves/{shelf}/remove")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> remove(Actor.Account actor, @PathVariable UUID shelf) {
        return done(shelves.remove(actor.id(), shelf));
    }

    @PostMapping("/shelves/{shelf}/raise")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> raise(Actor.Account actor, @PathVariable UUID shelf) {
        return done(shelves.raise(actor.id(), shelf));
    }

    private static ResponseEntity<Void> done(boolean done) {
        if (!done) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/shelves"))
                .build();
    }
}
