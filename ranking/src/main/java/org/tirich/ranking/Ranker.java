package org.tirich.ranking;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.learning.EventApplier;
import org.tirich.ranking.neighbour.InteractionMatrix;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.page.PageComposer;
import org.tirich.ranking.page.PageContext;
import org.tirich.ranking.page.Revisits;
import org.tirich.ranking.state.CandidateIndex;
import org.tirich.ranking.state.InteractionMatrixBuilder;
import org.tirich.ranking.state.RankerState;
import org.tirich.ranking.state.RankingParameters;
import org.tirich.ranking.state.WatchHistory;
import org.tirich.ranking.table.LongTable;

/// The deterministic state machine of ranking: it applies events in log order and makes pages. Equal events give
/// equal states, and equal states, requests and seeds give equal pages.
///
/// Methods that make pages read only and may run concurrently; all others need exclusive access.
public final class Ranker {

    private final Weights weights;
    private final RankerState state;
    private final CandidateIndex index;
    private final EventApplier applier;
    private final PageComposer composer;
    private Neighbourhood neighbourhood = Neighbourhood.EMPTY;

    /// A ranker with the published weights for learning.
    public Ranker() {
        this(Weights.learning());
    }

    public Ranker(Weights weights) {
        this(weights, RankingParameters.MAX_VIEWERS);
    }

    Ranker(Weights weights, int maxViewers) {
        this(weights, maxViewers, true);
    }

    private Ranker(Weights weights, int maxViewers, boolean calibrated) {
        this.weights = weights;
        this.state = new RankerState(maxViewers);
        this.index = new CandidateIndex(state.videos());
        this.applier = new EventApplier(state, index, calibrated);
        this.composer = new PageComposer(weights);
    }

    /// A ranker for comparisons, to which every learner's "got it" weighs the same.
    public static Ranker uncalibrated() {
        return new Ranker(Weights.learning(), RankingParameters.MAX_VIEWERS, false);
    }

    /// Adds or replaces many live videos, faster than one by one.
    public void putAll(Stream<Video> videos) {
        videos.forEach(video -> {
            var row = state.videos().row(video.id());
            state.videos().describe(row, video);
            state.videos().setLive(row, true);
        });
        index.rebuild();
    }

    /// Adds or replaces a live video: one that may be on a page.
    public void put(Video video) {
        var row = state.videos().row(video.id());
        if (state.videos().isLive(row)) {
            index.remove(row);
        }
        state.videos().describe(row, video);
        state.videos().setLive(row, true);
        index.add(row);
    }

    /// Describes a video that is no longer live, so that events of it still teach about its viewers.
    public void putWithdrawn(Video video) {
        var row = state.videos().row(video.id());
        if (!state.videos().isLive(row)) {
            state.videos().describe(row, video);
        }
    }

    /// Withdraws a video from pages. What was learned from it stays.
    public void remove(long video) {
        var row = state.videos().findLive(video);
        if (row != LongTable.NONE) {
            index.remove(row);
            state.videos().setLive(row, false);
        }
    }

    /// Sets the prerequisites of a concept.
    public void setPrerequisites(String concept, Collection<String> prerequisites) {
        state.videos().concepts().setPrerequisites(concept, prerequisites);
    }

    /// Applies an event. Events of unknown videos are counted and otherwise ignored.
    public void apply(Event event) {
        applier.apply(event);
    }

    /// Makes a page.
    public List<RankedVideo> rank(Request request) {
        return composer.page(context(request));
    }

    /// Makes a page that is restricted to some videos, such as those of a class.
    public List<RankedVideo> rank(Request request, Collection<Long> among) {
        return composer.page(context(request), among);
    }

    /// The videos that the viewer has seen and can look at again, also those that rest: those whose questions she
    /// answered wrong, then those that were unclear, then the others, of each the longest ago first.
    public List<RankedVideo> again(Request request) {
        return new Revisits(context(request)).page();
    }

    /// How many videos [#again] holds without a limit.
    public RevisitCounts againCounts(Request request) {
        return new Revisits(context(request)).counts();
    }

    /// The best candidates by score alone, without the rules of a page: the list that offline metrics compare.
    public List<RankedVideo> topCandidates(Request request) {
        return composer.topCandidates(context(request));
    }

    /// The same with other weights.
    public List<RankedVideo> topCandidates(Request request, Weights other) {
        return new PageComposer(other).topCandidates(context(request));
    }

    private PageContext context(Request request) {
        return new PageContext(request, state, index, neighbourhood);
    }

    /// The features of an impression that would begin now; empty for an unknown video.
    public FeatureVector extractFeatures(long viewer, long video, int surface, Instant at) {
        return applier.extractFeatures(viewer, video, surface, at);
    }

    /// The predictions of the heads for an impression, as probabilities.
    public Map<Head, Double> predict(FeatureVector impression) {
        var probabilities = new double[Head.values().length];
        state.heads().predict(impression, probabilities);
        var predictions = new EnumMap<Head, Double>(Head.class);
        for (var head : Head.values()) {
            predictions.put(head, probabilities[head.ordinal()]);
        }
        return predictions;
    }

    /// The estimates of a viewer's knowledge, the latest practised first.
    public List<KnowledgeEstimate> knowledgeEstimates(long viewer, Instant at) {
        return state.knowledgeEstimates(viewer, at);
    }

    /// How long a viewer has watched on the day of a moment.
    public Duration watchTimeToday(long viewer, Instant at) {
        var known = state.viewers().find(viewer);
        var seconds = known == null ? 0 : known.watchSeconds(WatchHistory.day(at.toEpochMilli()));
        return Duration.ofSeconds((long) seconds);
    }

    /// The videos with too few impressions, by language.
    public SequencedMap<String, ExplorationBacklog> explorationBacklog() {
        var backlog = new TreeMap<String, ExplorationBacklog>();
        for (int language = 0; language < state.videos().languages(); language++) {
            var queue = index.explorationQueue(language);
            if (queue != null && queue.size() > 0) {
                backlog.put(
                        state.videos().languageCode(language),
                        new ExplorationBacklog(queue.size(), queue.minImpressions(), queue.missingImpressions()));
            }
        }
        return backlog;
    }

    /// The interactions that a [Neighbourhood] is computed from, elsewhere and concurrently.
    ///
    /// @param maxVideos the most shown videos
    /// @param maxViewers the most recently active viewers
    public InteractionMatrix interactions(int maxVideos, int maxViewers) {
        return new InteractionMatrixBuilder(state, maxVideos, maxViewers).build();
    }

    /// Replaces the neighbourhood model. It affects pages only, not the learned state.
    public void setNeighbourhood(Neighbourhood replacement) {
        neighbourhood = replacement;
    }

    /// Begins a snapshot of the learned state.
    public Snapshot snapshot(OutputStream out) throws IOException {
        return new Snapshot(state, out);
    }

    /// Restores the learned state from a snapshot. To be called once, before any event and after the videos were put.
    ///
    /// @throws IOException for a truncated snapshot or another format; the ranker is then unusable
    public void restore(DataInput snapshot) throws IOException {
        Snapshot.read(state, snapshot);
        index.rebuild();
    }

    /// Identifies how pages are made now: the version of the weights and the epoch of the heads.
    public String policyVersion() {
        return weights.version() + "/" + state.epochs().completed();
    }

    public RankerCounters counters() {
        return state.counters();
    }

    /// Equal for rankers that have learned the same.
    public long stateHash() {
        return state.hash();
    }

    @Nullable
    Double quality(long video) {
        var row = state.videos().find(video);
        return row == LongTable.NONE ? null : state.videos().quality(row);
    }
}
