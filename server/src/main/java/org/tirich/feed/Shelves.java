package org.tirich.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tirich.catalog.LiveWorks;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.WorkId;
import org.tirich.ranking.Choice;
import org.tirich.ranking.Event;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.Request;
import org.tirich.ranking.Video;

/// The ranking engine of this server: fed from the log, asked for pages, never both at once.
///
/// The engine knows lessons and viewers by 64 bits folded from their random ids. Among a million of them
/// two fold alike with a chance of one in ten million; they would then share what was learned.
@Component
class Shelves {

    private static final Logger log = LoggerFactory.getLogger(Shelves.class);

    private final Ranker ranker = new Ranker();
    private final Map<Long, WorkId> works = new ConcurrentHashMap<>();
    private final LiveWorks live;

    Shelves(LiveWorks live, EventLog events) {
        this.live = live;
        live.ever().forEach(this::know);
        live.all().forEach(this::put);
        var started = System.nanoTime();
        var count = new int[1];
        events.replay(entry -> {
            apply(entry);
            count[0]++;
        });
        events.listen(this::apply);
        log.info("{} entries of the log replayed in {} ms", count[0], (System.nanoTime() - started) / 1_000_000);
    }

    /// What was published while this server started.
    @EventListener
    void catchUp(ApplicationReadyEvent ready) {
        live.all().forEach(this::put);
    }

    @TransactionalEventListener
    void published(RevisionPublished published) {
        live.find(published.work()).ifPresent(this::put);
    }

    @TransactionalEventListener
    synchronized void rescinded(RevisionRescinded rescinded) {
        if (rescinded.wasLive()) {
            ranker.remove(fold(rescinded.work().value()));
        }
    }

    /// What is no longer shown still explains what viewers did with it.
    private void know(LiveWorks.Shown shown) {
        put(shown);
        ranker.remove(fold(shown.work().value()));
    }

    private synchronized void put(LiveWorks.Shown shown) {
        var id = fold(shown.work().value());
        works.put(id, shown.work());
        ranker.put(new Video(
                id,
                fold(shown.owner().value()),
                shown.language(),
                shown.subject(),
                shown.grade(),
                shown.outcomes(),
                shown.since()));
    }

    private synchronized void apply(EventLog.Entry entry) {
        switch (entry) {
            // A card that was only sent may never have come before anybody's eyes: it counts once it plays.
            case EventLog.Entry.Shown _ -> {}
            case EventLog.Entry.Done(var done) -> {
                var event = event(done);
                if (event != null) {
                    ranker.apply(event);
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Event event(Engagement done) {
        var viewer = fold(done.viewer());
        var video = fold(done.work().value());
        var at = done.at();
        return switch (done.kind()) {
            case WATCH ->
                new Event.Watched(
                        viewer,
                        video,
                        done.durationMs() <= 0 ? 0 : Math.clamp(done.watchedMs() / (double) done.durationMs(), 0, 1),
                        at);
            case COMPLETE -> new Event.Watched(viewer, video, 1, at);
            case SKIP -> new Event.Skipped(viewer, video, at);
            case GOT_IT -> new Event.Understood(viewer, video, true, at);
            case UNCLEAR -> new Event.Understood(viewer, video, false, at);
            case RIGHT -> new Event.Answered(viewer, video, true, at);
            case WRONG -> new Event.Answered(viewer, video, false, at);
            case SAVE -> new Event.Saved(viewer, video, at);
            case NOT_INTERESTED -> new Event.Dismissed(viewer, video, at);
            case START -> new Event.Shown(viewer, video, at);
            case CAPTIONS_ON, CAPTIONS_OFF -> null;
        };
    }

    /// A lesson that was chosen, and why.
    record Chosen(WorkId work, Choice.Reason reason) {}

    synchronized List<Chosen> choose(Request request) {
        return chosen(ranker.rank(request));
    }

    synchronized List<Chosen> choose(Request request, Collection<WorkId> among) {
        return chosen(ranker.rank(
                request, among.stream().map(work -> fold(work.value())).toList()));
    }

    private List<Chosen> chosen(List<Choice> choices) {
        return choices.stream()
                .flatMap(choice -> java.util.Optional.ofNullable(works.get(choice.video()))
                        .map(work -> new Chosen(work, choice.reason()))
                        .stream())
                .toList();
    }

    /// Only what is live now; what cannot be found is not shown. Asked hundreds of times a page, so it is made
    /// in here, where asking does not pass the proxy that listens for events.
    LongPredicate mayBeShown(Set<WorkId> without) {
        return id -> {
            var work = works.get(id);
            return work != null && !without.contains(work) && live.find(work).isPresent();
        };
    }

    boolean hasLessons() {
        return !live.all().isEmpty();
    }

    synchronized long stateHash() {
        return ranker.stateHash();
    }

    /// The 64 bits that stand for a random id.
    static long fold(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
    }
}
