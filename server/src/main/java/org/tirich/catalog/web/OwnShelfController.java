package org.tirich.catalog.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.authoring.OwnShelves;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Adds an author's work to a shelf at her request, and removes it.
@RestController
class OwnShelfController {

    private final OwnShelves shelves;

    OwnShelfController(OwnShelves shelves) {
        this.shelves = shelves;
    }

    @PostMapping("/v/{work}/shelves/women-in-stem")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> womenInStem(
            Actor.Account actor, @PathVariable WorkId work, @RequestParam(defaultValue = "false") boolean on) {
        if (!shelves.set(actor.id(), work, OwnShelves.Name.WOMEN_IN_STEM, on)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/v/" + work))
                .build();
    }
}
