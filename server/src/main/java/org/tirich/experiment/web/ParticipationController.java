package org.tirich.experiment.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.experiment.ExperimentId;
import org.tirich.experiment.Participation;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Leaving an experiment, from a person's own page.
@RestController
class ParticipationController {

    private final Participation participation;

    ParticipationController(Participation participation) {
        this.participation = participation;
    }

    @PostMapping("/me/experiments/{id}/leave")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> leave(Actor.Account actor, @PathVariable String id) {
        var left = PathIds.uuid(id)
                .map(experiment -> participation.leave(actor, new ExperimentId(experiment)))
                .orElse(false);
        if (!left) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/me"))
                .build();
    }
}
