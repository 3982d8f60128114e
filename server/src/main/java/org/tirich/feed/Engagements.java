package org.tirich.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.assessment.ClipViewings;
import org.tirich.assessment.QuestionAnswered;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.UuidV7;
import org.tirich.web.Sender;

/// Takes the engagements of viewers into the log. An acknowledged event is durable, and it is counted once however
/// often it is sent.
@Service
public class Engagements {

    public static final int MAX_BATCH = 50;

    /// A day, longer than any clip.
    public static final int MAX_MS = 24 * 3600 * 1000;

    /// The maximum age of an event on arrival: how long a phone may have been offline.
    private static final Duration MAX_AGE = Duration.ofDays(35);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final EventLog log;
    private final Viewers viewers;
    private final Catalog catalog;
    private final GuestBursts bursts;
    private final ClipViewings viewings;
    private final List<ViewListener> listeners;
    private final Clock clock;

    Engagements(
            EventLog log,
            Viewers viewers,
            Catalog catalog,
            GuestBursts bursts,
            ClipViewings viewings,
            List<ViewListener> listeners,
            Clock clock) {
        this.listeners = List.copyOf(listeners);
        this.log = log;
        this.viewings = viewings;
        this.bursts = bursts;
        this.viewers = viewers;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// An event as a client reports it.
    public record Reported(
            UUID id, Optional<UUID> impression, WorkId work, Engagement.Kind kind, int positionMs, int watchedMs) {}

    /// The result of a batch.
    ///
    /// @param refused codes by event id
    public record BatchResult(int accepted, int duplicate, Map<UUID, String> refused) {}

    /// Logs a batch and waits until it is durable.
    ///
    /// @param sender whom the limits of bursts count
    public BatchResult take(Actor actor, Sender sender, List<Reported> reported) throws TimeoutException {
        var viewer = viewers.key(actor);
        var now = clock.instant();
        var refused = new java.util.LinkedHashMap<UUID, String>();
        var entries = new ArrayList<EventLog.Entry>();
        for (var event : reported) {
            var why = refusal(event.id(), now);
            if (why != null) {
                refused.put(event.id(), why);
            } else {
                engagement(event, viewer, sender, now)
                        .ifPresentOrElse(
                                engagement -> entries.add(new EventLog.Entry.Done(engagement)),
                                () -> refused.put(event.id(), "unknown-work"));
            }
        }
        var fresh = entries.isEmpty() ? Set.<UUID>of() : await(entries);
        actor.account().ifPresent(account -> {
            tellAssessment(account.id(), reported, fresh);
            tellListeners(account.id(), entries);
        });
        return new BatchResult(fresh.size(), entries.size() - fresh.size(), refused);
    }

    /// What a learner has watched and was sure of has a meaning for the answers that follow.
    private void tellAssessment(AccountId account, List<Reported> reported, Set<UUID> fresh) {
        outcomes(reported, fresh, Engagement.Kind.COMPLETE).ifPresent(each -> viewings.watched(account, each));
        outcomes(reported, fresh, Engagement.Kind.GOT_IT).ifPresent(each -> viewings.sure(account, each));
    }

    private Optional<Set<String>> outcomes(List<Reported> reported, Set<UUID> fresh, Engagement.Kind kind) {
        var outcomes = reported.stream()
                .filter(event -> event.kind() == kind && fresh.contains(event.id()))
                .flatMap(event -> catalog.shown(event.work()).stream())
                .flatMap(lesson -> lesson.revision().lesson().outcomes().stream())
                .collect(Collectors.toSet());
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes);
    }

    private static @org.jspecify.annotations.Nullable String refusal(UUID id, Instant now) {
        if (!UuidV7.is(id)) {
            return "id-not-v7";
        }
        var at = UuidV7.time(id);
        if (at.isBefore(now.minus(MAX_AGE))) {
            return "too-old";
        }
        return at.isAfter(now.plus(CLOCK_SKEW)) ? "in-the-future" : null;
    }

    private Optional<Engagement> engagement(Reported event, UUID viewer, Sender sender, Instant now) {
        return catalog.shown(event.work()).map(lesson -> {
            var at = UuidV7.time(event.id());
            var duration = (int) lesson.media().duration().toMillis();
            return new Engagement(
                    event.id(),
                    viewer,
                    event.work(),
                    event.impression(),
                    event.kind(),
                    Math.clamp(event.positionMs(), 0, duration),
                    Math.clamp(event.watchedMs(), 0, duration * 4),
                    duration,
                    at.isAfter(now) ? now : at,
                    bursts.contains(sender, event.work(), event.kind()));
        });
    }

    private void tellListeners(AccountId account, List<EventLog.Entry> entries) {
        var views = entries.stream()
                .flatMap(entry -> entry instanceof EventLog.Entry.Done(var done) ? view(done).stream() : Stream.empty())
                .toList();
        if (!views.isEmpty()) {
            listeners.forEach(listener -> listener.viewed(account, views));
        }
    }

    private static Optional<ViewListener.View> view(Engagement done) {
        return switch (done.kind()) {
            case WATCH, COMPLETE ->
                Optional.of(new ViewListener.View(
                        done.impression().orElse(done.id()),
                        done.work(),
                        done.kind() == Engagement.Kind.COMPLETE,
                        Duration.ofMillis(done.watchedMs()),
                        Duration.ofMillis(done.durationMs())));
            default -> Optional.empty();
        };
    }

    /// Logs that the learner takes back what is estimated about an outcome.
    void removeEstimate(AccountId account, String outcome) throws TimeoutException {
        var now = clock.instant();
        await(List.of(new EventLog.Entry.Done(new Engagement(
                UuidV7.at(now),
                viewers.key(account),
                Engagement.outcomeKey(outcome),
                Optional.empty(),
                Engagement.Kind.ESTIMATE_REMOVED,
                0,
                0,
                0,
                now,
                false))));
    }

    private Set<UUID> await(List<EventLog.Entry> entries) throws TimeoutException {
        try {
            return log.append(entries).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log refused the events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Logs an answer as an engagement, without an open transaction: the writer of the log needs a connection from the
    /// pool that the transaction would occupy. An answer whose id is from another time is not logged: the log has
    /// a table for each day.
    @Async
    @TransactionalEventListener(id = "feed.engagements.answered")
    void answered(QuestionAnswered answered) throws TimeoutException {
        var viewer = answered.account().map(viewers::key).orElse(answered.visit());
        var lesson = catalog.shown(answered.work());
        if (lesson.isPresent() && refusal(answered.attempt(), answered.at()) == null) {
            await(List.of(new EventLog.Entry.Done(new Engagement(
                    answered.attempt(),
                    viewer,
                    answered.work(),
                    Optional.empty(),
                    answered.correct() ? Engagement.Kind.RIGHT : Engagement.Kind.WRONG,
                    0,
                    0,
                    (int) lesson.get().media().duration().toMillis(),
                    answered.at(),
                    false))));
        }
    }
}
