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
import org.tirich.ranking.head.Features;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.table.LongTable;

/// The state machine of ranking: it learns from events in the order of the log and makes pages. The same events
/// give the same state, and the same state, request and seed the same page.
///
/// Making pages changes nothing, so that several may be made at once; everything else is one caller at a time,
/// and not while pages are made.
public final class Ranker {

    private final Weights weights;
    private final Learned learned;
    private final Shelf shelf;
    private final Learning learning;
    private final Composer composer;
    private Neighbourhood neighbourhood = Neighbourhood.EMPTY;

    /// A ranker with the published weights for learning.
    public Ranker() {
        this(Weights.learning());
    }

    public Ranker(Weights weights) {
        this(weights, Limits.MAX_VIEWERS);
    }

    Ranker(Weights weights, int mostViewers) {
        this.weights = weights;
        this.learned = new Learned(mostViewers);
        this.shelf = new Shelf(learned.videos);
        this.learning = new Learning(learned, shelf);
        this.composer = new Composer(weights);
    }

    /// Puts many lessons among those that may be chosen, in less time than one by one.
    public void putAll(Stream<Video> videos) {
        videos.forEach(video -> {
            var row = learned.videos.row(video.id());
            learned.videos.describe(row, video);
            learned.videos.setLive(row, true);
        });
        shelf.refill();
    }

    /// Puts a lesson among those that may be chosen.
    public void put(Video video) {
        var row = learned.videos.row(video.id());
        if (learned.videos.isLive(row)) {
            shelf.remove(row);
        }
        learned.videos.describe(row, video);
        learned.videos.setLive(row, true);
        shelf.add(row);
    }

    /// Says what a lesson is that is no longer among those that may be chosen: what viewers did with it still
    /// says something of them.
    public void know(Video video) {
        var row = learned.videos.row(video.id());
        if (!learned.videos.isLive(row)) {
            learned.videos.describe(row, video);
        }
    }

    /// Takes a lesson from among those that may be chosen. What was learned of it, and from it, stays.
    public void remove(long video) {
        var row = learned.videos.find(video);
        if (row != LongTable.NONE && learned.videos.isLive(row)) {
            shelf.remove(row);
            learned.videos.setLive(row, false);
        }
    }

    /// States what has to be understood before a concept can be. Replaces what was stated before.
    public void require(String concept, Collection<String> needed) {
        learned.videos.concepts().require(concept, needed);
    }

    /// Learns from one event. An event of a lesson that was never put or known is counted and otherwise ignored.
    public void apply(Event event) {
        learning.apply(event);
    }

    /// Makes a page.
    public List<Choice> rank(Request request) {
        return composer.page(sight(request), gather(request));
    }

    /// Makes a page of some lessons, such as those of a class.
    public List<Choice> rank(Request request, Collection<Long> among) {
        var sight = sight(request);
        return composer.page(sight, Sources.only(sight, among));
    }

    /// The best candidates in plain order, without the rules of a page: what offline measures compare.
    public List<Choice> order(Request request) {
        return composer.order(sight(request), gather(request));
    }

    /// The same with other weights than those in use.
    public List<Choice> order(Request request, Weights other) {
        return new Composer(other).order(sight(request), gather(request));
    }

    private Candidates gather(Request request) {
        return Sources.gather(sight(request));
    }

    private Sight sight(Request request) {
        return new Sight(request, learned, shelf, neighbourhood);
    }

    /// A showing that would begin now, as the heads see it; without features if the lesson is not known.
    public Features describe(long viewer, long video, int surface, Instant at) {
        return learning.describe(viewer, video, surface, at);
    }

    /// What the heads foretell of such a showing, as likelihoods from 0 to 1.
    public Map<Head, Double> foretell(Features showing) {
        var likelihoods = new double[Head.values().length];
        learned.heads().predict(showing, likelihoods);
        var foretold = new EnumMap<Head, Double>(Head.class);
        for (var head : Head.values()) {
            foretold.put(head, likelihoods[head.ordinal()]);
        }
        return foretold;
    }

    /// What is believed of a viewer's knowledge, what she practised last first.
    public List<Belief> beliefs(long viewer, Instant at) {
        var known = learned.viewers.find(viewer);
        return known == null ? List.of() : Belief.all(known.knowledge, learned.videos.concepts(), at);
    }

    /// For how long a viewer has watched on the day of a moment, each showing for as far as it was watched.
    public Duration watchedToday(long viewer, Instant at) {
        var known = learned.viewers.find(viewer);
        var seconds = known == null ? 0 : known.watchedOn(History.day(at.toEpochMilli()));
        return Duration.ofSeconds((long) seconds);
    }

    /// Lessons that fewer have seen than need to, by language.
    public SequencedMap<String, Backlog> backlog() {
        var backlog = new TreeMap<String, Backlog>();
        for (int language = 0; language < learned.videos.languages(); language++) {
            var least = shelf.leastShown(language);
            if (least != null && least.size() > 0) {
                backlog.put(learned.videos.languageName(language), Backlog.of(least, learned.videos));
            }
        }
        return backlog;
    }

    /// Who followed what, from which a [Neighbourhood] can be worked out elsewhere while this goes on.
    ///
    /// @param mostVideos the lessons followed most
    /// @param mostViewers those heard of last
    public Neighbourhood.Followed followed(int mostVideos, int mostViewers) {
        return Gathering.followed(learned, mostVideos, mostViewers);
    }

    /// Uses a neighbourhood from now on. It changes pages and nothing that is learned.
    public void use(Neighbourhood worked) {
        neighbourhood = worked;
    }

    /// Begins to write down what was learned.
    public Snapshot snapshot(OutputStream out) throws IOException {
        return new Snapshot(learned, out);
    }

    /// Takes over what a snapshot holds. To be called on a ranker that has learned nothing, after the lessons
    /// were put or made known.
    ///
    /// @throws IOException when it is broken off or not a snapshot; the ranker is then of no further use
    public void read(DataInput snapshot) throws IOException {
        Snapshot.read(learned, snapshot);
        shelf.refill();
    }

    /// Names how pages are made at present: the version of the weights and the epoch of the heads.
    public String policy() {
        return weights.version() + "/" + learned.epochs.epoch();
    }

    /// What was counted.
    public Tally tally() {
        return new Tally(
                learned.applied,
                learned.unknownVideo,
                learned.tooOften,
                learned.refusedCorrections,
                learned.videos.size(),
                learned.viewers.size(),
                learned.epochs.epoch(),
                learned.epochs.givenUp());
    }

    /// Tells whether two rankers have learned the same.
    public long stateHash() {
        return learned.hash();
    }

    @Nullable
    Double quality(long video) {
        var row = learned.videos.find(video);
        return row == LongTable.NONE ? null : learned.videos.quality(row);
    }
}
