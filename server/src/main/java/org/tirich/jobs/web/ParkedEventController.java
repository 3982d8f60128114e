package org.tirich.jobs.web;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.jobs.UndeliveredEvents;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// The forms of the operator's page for parked events.
@RestController
class ParkedEventController {

    private final UndeliveredEvents events;

    ParkedEventController(UndeliveredEvents events) {
        this.events = events;
    }

    @PostMapping("/operate/events/{event}/retry")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<Void> retry(Actor.Account actor, @PathVariable UUID event) {
        return done(events.retry(event, actor.id()));
    }

    @PostMapping("/operate/events/{event}/drop")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<Void> drop(Actor.Account actor, @PathVariable UUID event) {
        return done(events.drop(event, actor.id()));
    }

    private static ResponseEntity<Void> done(boolean found) {
        if (!found) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/operate"))
                .build();
    }
}
