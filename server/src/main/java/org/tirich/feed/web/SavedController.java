package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.feed.Follows;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Saved lessons as a page, and the form that saves one.
@RestController
class SavedController {

    private final Follows follows;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;

    SavedController(Follows follows, Catalog catalog, Cards cards, Pages pages) {
        this.follows = follows;
        this.catalog = catalog;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/saved")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<String> saved(Actor.Account actor, HttpServletRequest request) {
        var saved = catalog.shown(follows.saved(actor.id()));
        return pages.page("saved", "common.saved")
                .with("tiles", cards.tiles(saved, new LanguageTag(UiLanguage.of(request))))
                .answer(request);
    }

    /// Saves a lesson from the form of its own page, or removes it from the saved ones.
    @PostMapping("/v/{work}/save")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> save(
            Actor.Account actor, @PathVariable WorkId work, @RequestParam(defaultValue = "") String on) {
        var saves = on.equals("true");
        if (saves && !follows.save(actor.id(), work)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        if (!saves) {
            follows.unsave(actor.id(), work);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/v/" + work + "?done=" + (saves ? "saved" : "unsaved")))
                .build();
    }
}
