package org.tirich.feed.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.LogPosition;
import org.tirich.ranking.Event;
import org.tirich.ranking.ExplorationBacklog;
import org.tirich.ranking.KnowledgeEstimate;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.RankerCounters;
import org.tirich.ranking.Request;
import org.tirich.ranking.RevisitCounts;
import org.tirich.ranking.Snapshot;
import org.tirich.ranking.Video;
import org.tirich.ranking.neighbour.Neighbourhood;

/// The ranking engine of this server: it applies the events of the log and chooses the lessons of pages. Pages are made
/// concurrently; applying an event excludes them for microseconds.
///
/// The engine identifies lessons and viewers by 64 bits folded from their random ids. Among a million ids, a collision
/// has a probability of one in ten million; the two would then share their history.
@Component
public class RankingEngine {

    private static final Logger log = LoggerFactory.getLogger(RankingEngine.class);

    /// The maximum number of lessons in the computation of the neighbourhood, for its duration; the other lessons have
    /// their lists of neighbours.
    private static final int MAX_NEIGHBOURHOOD_LESSONS = 5_000;

    private static final int MAX_NEIGHBOURHOOD_VIEWERS = 100_000;

    /// Rows of a snapshot that are written before the lock is released for a moment.
    private static final int ROWS_AT_ONCE = 2_000;

    /// The ids of the listeners in the table of event publications. They never change.
    private static final String PUBLISHED = "feed.ranking-engine.published";

    private static final String RESCINDED = "feed.ranking-engine.rescinded";

    private final Ranker ranker;
    private final Map<Long, WorkId> works = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LiveWorks live;
    private final Assets assets;
    private final Curriculum curriculum;
    private final long versionAtStart;

    /// The position of the last log entry that the engine has applied.
    private LogPosition position;

    RankingEngine(LiveWorks live, Assets assets, Curriculum curriculum, EventLog events, Snapshots snapshots) {
        this.live = live;
        this.assets = assets;
        this.curriculum = curriculum;
        this.versionAtStart = live.version();
        var started = System.nanoTime();
        var restored = snapshots.newest(this::withLessons, events.end());
        this.ranker = restored.ranker();
        this.position = restored.position();
        var before = ranker.counters().applied();
        events.replay(position, this::apply);
        events.listen(this::apply);
        log.info(
                "ranking has applied the log up to {}: {} events from the snapshot, {} replayed, in {} ms",
                position,
                before,
                ranker.counters().applied() - before,
                (System.nanoTime() - started) / 1_000_000);
    }

    /// An engine with the lessons and their prerequisites, and without any events.
    Ranker withLessons() {
        var fresh = new Ranker();
        curriculum
                .all()
                .forEach(outcome -> fresh.setPrerequisites(
                        outcome.code(), outcome.needs().stream().sorted().toList()));
        var ever = live.ever();
        var lengths = assets.durations(ever.stream().map(LiveRevision::asset).toList());
        ever.forEach(shown -> fresh.putWithdrawn(video(shown, lengths)));
        fresh.putAll(live.all().stream().map(shown -> video(shown, lengths)));
        return fresh;
    }

    private Video video(LiveRevision shown, Map<AssetId, Duration> lengths) {
        var id = fold(shown.work().value());
        works.put(id, shown.work());
        return new Video(
                id,
                fold(shown.owner().value()),
                shown.language(),
                shown.subject(),
                shown.grade(),
                shown.outcomes(),
                shown.since(),
                lengths.getOrDefault(shown.asset(), Duration.ZERO),
                shown.options());
    }

    /// Adds the lessons that were published while this server started.
    @EventListener
    void catchUp(ApplicationReadyEvent ready) {
        if (live.version() != versionAtStart) {
            live.all().forEach(this::put);
        }
    }

    @TransactionalEventListener(id = PUBLISHED)
    void published(RevisionPublished published) {
        live.find(published.work()).ifPresent(this::put);
    }

    @TransactionalEventListener(id = RESCINDED)
    void rescinded(RevisionRescinded rescinded) {
        if (rescinded.wasLive()) {
            changing(() -> ranker.remove(fold(rescinded.work().value())));
        }
    }

    private void put(LiveRevision shown) {
        var video = video(shown, assets.durations(List.of(shown.asset())));
        changing(() -> ranker.put(video));
    }

    private void apply(LogPosition at, Engagement done) {
        changing(() -> {
            if (!done.burst()) {
                event(done).ifPresent(ranker::apply);
            }
            position = at;
        });
    }

    private Optional<Event> event(Engagement done) {
        var viewer = fold(done.viewer());
        var video = fold(done.work().value());
        var at = done.at();
        return Optional.ofNullable(
                switch (done.kind()) {
                    case WATCH ->
                        new Event.Watched(
                                viewer,
                                video,
                                done.durationMs() <= 0
                                        ? 0
                                        : Math.clamp(done.watchedMs() / (double) done.durationMs(), 0, 1),
                                at);
                    case COMPLETE -> new Event.Watched(viewer, video, 1, at);
                    case SKIP -> new Event.Skipped(viewer, video, at);
                    case GOT_IT -> new Event.Understood(viewer, video, true, at);
                    case UNCLEAR -> new Event.Understood(viewer, video, false, at);
                    case RIGHT -> new Event.Answered(viewer, video, true, at);
                    case WRONG -> new Event.Answered(viewer, video, false, at);
                    case SAVE -> new Event.Saved(viewer, video, at);
                    case NOT_INTERESTED -> new Event.Dismissed(viewer, video, at);
                    case REPORT -> new Event.Reported(viewer, video, at);
                    // A delivered card may never have been visible: the impression counts once the lesson plays.
                    case START ->
                        new Event.Shown(viewer, video, done.impression().isPresent() ? 0 : 1, at);
                    case ESTIMATE_REMOVED ->
                        outcome(done.work())
                                .map(outcome ->
                                        new Event.KnowledgeCorrected(viewer, outcome, OptionalDouble.empty(), at))
                                .orElse(null);
                    case CAPTIONS_ON, CAPTIONS_OFF -> null;
                });
    }

    private Optional<String> outcome(WorkId key) {
        return curriculum.all().stream()
                .map(LearningOutcome::code)
                .filter(code -> Engagement.outcomeKey(code).equals(key))
                .findFirst();
    }

    /// A chosen lesson with the ranker's choice.
    ///
    /// @param cause the lesson that the reason is about
    public record Chosen(WorkId work, RankedVideo choice, Optional<WorkId> cause) {}

    /// The lessons that the viewer has seen, those with something wrong or unclear first.
    public List<Chosen> again(Request request) {
        return chosen(reading(() -> ranker.again(request)));
    }

    /// How many lessons [#again] has.
    public RevisitCounts againCounts(Request request) {
        return reading(() -> ranker.againCounts(request));
    }

    public List<Chosen> choose(Request request) {
        return chosen(reading(() -> ranker.rank(request)));
    }

    public List<Chosen> choose(Request request, Collection<WorkId> among) {
        var ids = among.stream().map(work -> fold(work.value())).toList();
        return chosen(reading(() -> ranker.rank(request, ids)));
    }

    private List<Chosen> chosen(List<RankedVideo> choices) {
        return choices.stream()
                .flatMap(
                        choice -> Optional.ofNullable(works.get(choice.video()))
                                .map(work -> new Chosen(work, choice, cause(choice)))
                                .stream())
                .toList();
    }

    private Optional<WorkId> cause(RankedVideo choice) {
        return choice.cause().isPresent()
                ? Optional.ofNullable(works.get(choice.cause().getAsLong()))
                : Optional.empty();
    }

    /// The version of the policy that makes pages at present.
    public String policy() {
        return reading(ranker::policyVersion);
    }

    /// A filter without the lessons that the client already holds. The engine itself takes only live lessons, and every
    /// card is checked again before the response.
    public static LongPredicate notIn(Collection<WorkId> excluded) {
        var ids = excluded.stream().map(work -> fold(work.value())).collect(Collectors.toSet());
        return ids.isEmpty() ? _ -> true : id -> !ids.contains(id);
    }

    public boolean hasLessons() {
        return !live.all().isEmpty();
    }

    /// The estimates of a viewer's knowledge, by outcome.
    public List<KnowledgeEstimate> knowledgeEstimates(UUID viewer, Instant at) {
        return reading(() -> ranker.knowledgeEstimates(fold(viewer), at));
    }

    /// How long a viewer has watched today.
    public Duration watchTimeToday(UUID viewer, Instant now) {
        return reading(() -> ranker.watchTimeToday(fold(viewer), now));
    }

    /// Lessons with too few viewers, by language.
    Map<String, ExplorationBacklog> explorationBacklog() {
        return reading(ranker::explorationBacklog);
    }

    RankerCounters counters() {
        return reading(ranker::counters);
    }

    long stateHash() {
        return reading(ranker::stateHash);
    }

    /// Writes a snapshot of the state. Pages are made and events are applied meanwhile.
    void write(Snapshots snapshots) throws IOException {
        snapshots.write(out -> {
            var started = begin(out);
            try {
                for (var done = false; !done; ) {
                    done = advance(started.snapshot());
                }
            } finally {
                changing(started.snapshot()::abandon);
            }
            return started.position();
        });
    }

    private record StartedSnapshot(Snapshot snapshot, LogPosition position) {}

    private StartedSnapshot begin(DataOutputStream out) throws IOException {
        lock.writeLock().lock();
        try {
            position.writeTo(out);
            return new StartedSnapshot(ranker.snapshot(out), position);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean advance(Snapshot snapshot) throws IOException {
        lock.readLock().lock();
        try {
            return snapshot.advance(ROWS_AT_ONCE);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Recomputes the neighbourhood of lessons, concurrently with everything else.
    void computeNeighbourhood() {
        var interactions = reading(() -> ranker.interactions(MAX_NEIGHBOURHOOD_LESSONS, MAX_NEIGHBOURHOOD_VIEWERS));
        var neighbourhood = Neighbourhood.of(interactions, 1);
        changing(() -> ranker.setNeighbourhood(neighbourhood));
    }

    private <T> T reading(Supplier<T> work) {
        return locked(lock.readLock(), work);
    }

    private void changing(Runnable work) {
        locked(lock.writeLock(), () -> {
            work.run();
            return true;
        });
    }

    private static <T> T locked(Lock held, Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }

    /// The 64 bits that represent a random id.
    public static long fold(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
    }
}
