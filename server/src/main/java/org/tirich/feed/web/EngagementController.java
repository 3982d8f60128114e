package org.tirich.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.feed.Engagements;
import org.tirich.feed.log.Engagement;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.SentByBeacon;

/// Takes engagements from clients.
@RestController
class EngagementController {

    /// Events of an account: a quarter of an hour of watching has about a hundred, and a phone may send those of weeks.
    private static final int EVENTS = 3_000;

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Engagements engagements;
    private final RateLimits limits;
    private final RateLimit events;

    EngagementController(
            Engagements engagements,
            RateLimits limits,
            @Value("${tirich.limits.network-events}") int networkEvents,
            @Value("${tirich.limits.guest-events}") int guestEvents) {
        this.engagements = engagements;
        this.limits = limits;
        this.events = new RateLimit("engagements", EVENTS, networkEvents, guestEvents, PERIOD);
    }

    @SentByBeacon
    record EngagementBatch(
            @NotNull @Size(min = 1, max = Engagements.MAX_BATCH, message = "batch-size")
            List<@NotNull @Valid EngagementBody> events) {}

    record EngagementBody(
            @NotNull UUID id,
            @Nullable UUID impression,
            @NotNull UUID work,
            @NotNull EngagementKind kind,
            @Nullable @Min(0) @Max(Engagements.MAX_MS) Integer positionMs,
            @Nullable @Min(0) @Max(Engagements.MAX_MS) Integer watchedMs) {

        Engagements.Reported toReported() {
            return new Engagements.Reported(
                    id,
                    Optional.ofNullable(impression),
                    new WorkId(work),
                    kind.kind,
                    positionMs == null ? 0 : positionMs,
                    watchedMs == null ? 0 : watchedMs);
        }
    }

    /// The kinds of engagement that a client may report. The server itself logs answers when it marks them.
    enum EngagementKind {
        @JsonProperty("start")
        START(Engagement.Kind.START),
        @JsonProperty("watch")
        WATCH(Engagement.Kind.WATCH),
        @JsonProperty("complete")
        COMPLETE(Engagement.Kind.COMPLETE),
        @JsonProperty("skip")
        SKIP(Engagement.Kind.SKIP),
        @JsonProperty("got-it")
        GOT_IT(Engagement.Kind.GOT_IT),
        @JsonProperty("unclear")
        UNCLEAR(Engagement.Kind.UNCLEAR),
        @JsonProperty("save")
        SAVE(Engagement.Kind.SAVE),
        @JsonProperty("not-interested")
        NOT_INTERESTED(Engagement.Kind.NOT_INTERESTED),
        @JsonProperty("report")
        REPORT(Engagement.Kind.REPORT),
        @JsonProperty("captions-on")
        CAPTIONS_ON(Engagement.Kind.CAPTIONS_ON),
        @JsonProperty("captions-off")
        CAPTIONS_OFF(Engagement.Kind.CAPTIONS_OFF);

        private final Engagement.Kind kind;

        EngagementKind(Engagement.Kind kind) {
            this.kind = kind;
        }
    }

    record RefusedEngagement(UUID id, String code) {}

    record EngagementReceipt(int accepted, int duplicate, List<RefusedEngagement> refused) {}

    @PostMapping(
            path = "/api/engagements",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    EngagementReceipt engage(Actor actor, @RequestBody EngagementBatch batch, HttpServletRequest request)
            throws TimeoutException {
        var sender = limits.sender(actor, request);
        limits.take(events, sender, batch.events().size());
        var result = engagements.take(
                actor,
                sender,
                batch.events().stream().map(EngagementBody::toReported).toList());
        return new EngagementReceipt(
                result.accepted(),
                result.duplicate(),
                result.refused().entrySet().stream()
                        .map(refused -> new RefusedEngagement(refused.getKey(), refused.getValue()))
                        .toList());
    }
}
