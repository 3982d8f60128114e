package org.tirich.feed.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.feed.Engagements;
import org.tirich.feed.log.Engagement;
import org.tirich.web.Problem;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What viewers did. The body may come as `text/plain`, because that is how a page that is being closed can
/// still send it.
@RestController
class EngagementController {

    /// Batches a viewer may send: a guest's are capped lower.
    private static final int BATCHES = 600;

    private static final int GUEST_BATCHES = 300;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Engagements engagements;
    private final RateLimits limits;
    private final JsonMapper json;

    EngagementController(Engagements engagements, RateLimits limits, JsonMapper json) {
        this.engagements = engagements;
        this.limits = limits;
        this.json = json;
    }

    record Batch(@Nullable List<@Nullable EventBody> events) {}

    record EventBody(
            @Nullable UUID id,
            @Nullable UUID impression,
            @Nullable UUID work,
            @Nullable String kind,
            @Nullable Integer positionMs,
            @Nullable Integer watchedMs) {

        Engagements.Reported toReported() {
            if (id == null || work == null || kind == null) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            }
            return new Engagements.Reported(
                    id,
                    Optional.ofNullable(impression),
                    new WorkId(work),
                    kind(kind),
                    positionMs == null ? 0 : positionMs,
                    watchedMs == null ? 0 : watchedMs);
        }

        private static Engagement.Kind kind(String name) {
            return switch (name) {
                case "start",
                        "watch",
                        "complete",
                        "skip",
                        "got-it",
                        "unclear",
                        "save",
                        "not-interested",
                        "report",
                        "captions-on",
                        "captions-off" ->
                    Engagement.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
                default -> throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            };
        }
    }

    record Refused(UUID id, String code) {}

    record Taken(int accepted, int duplicate, List<Refused> refused) {}

    @PostMapping("/api/engagements")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    Taken engage(Actor actor, @RequestBody String body) throws TimeoutException {
        var guest = actor.account().isEmpty();
        limits.take("engage:" + actor.visit(), guest ? GUEST_BATCHES : BATCHES, PERIOD);
        var batch = read(body);
        var events = batch == null ? null : batch.events();
        if (events == null || events.isEmpty() || events.size() > Engagements.MAX_BATCH) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "batch-size").with("limit", Engagements.MAX_BATCH);
        }
        var taken = engagements.take(
                actor, events.stream().map(EngagementController::reported).toList());
        return new Taken(
                taken.accepted(),
                taken.duplicate(),
                taken.refused().entrySet().stream()
                        .map((Map.Entry<UUID, String> refused) -> new Refused(refused.getKey(), refused.getValue()))
                        .toList());
    }

    private static Engagements.Reported reported(@Nullable EventBody event) {
        if (event == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        return event.toReported();
    }

    private @Nullable Batch read(String body) {
        try {
            return json.readValue(body, Batch.class);
        } catch (JacksonException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
    }
}
