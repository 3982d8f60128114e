package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.ranking.Head;
import org.tirich.ranking.KnowledgeEstimate;
import org.tirich.ranking.RankerCounters;
import org.tirich.ranking.head.EpochRollback;
import org.tirich.ranking.head.Heads;
import org.tirich.ranking.table.PersistentRows;
import org.tirich.ranking.table.SnapshotWriter;

/// The learned state of a ranker: everything that a snapshot holds.
public final class RankerState {

    /// Tags of the tables in a snapshot.
    static final int VIDEO_TAG = 1;

    static final int VIEWER_TAG = 2;
    private static final int HEADS_TAG = 3;
    private static final int BASELINE_HEADS_TAG = 4;

    private static final int MAX_FEATURES = 1 << 18;

    /// Occurrences before the heads learn a weight for a feature: most features occur once.
    private static final int MIN_OCCURRENCES = 2;

    private final VideoRows videos = new VideoRows();
    private final ViewerRows viewers;
    private final EpochRollback epochs =
            new EpochRollback(Head.values().length, MAX_FEATURES, MIN_OCCURRENCES, HEADS_TAG, BASELINE_HEADS_TAG);
    private final MedianShares medianShares = new MedianShares();

    private long applied;
    private long unknownVideo;
    private long rateLimited;
    private long refusedCorrections;

    public RankerState(int maxViewers) {
        this.viewers = new ViewerRows(videos, maxViewers);
    }

    public VideoRows videos() {
        return videos;
    }

    public ViewerRows viewers() {
        return viewers;
    }

    public Heads heads() {
        return epochs.heads();
    }

    public EpochRollback epochs() {
        return epochs;
    }

    public MedianShares medianShares() {
        return medianShares;
    }

    public void countApplied() {
        applied++;
    }

    public void countUnknownVideo() {
        unknownVideo++;
    }

    public void countRateLimited() {
        rateLimited++;
    }

    public void countRefusedCorrection() {
        refusedCorrections++;
    }

    public RankerCounters counters() {
        return new RankerCounters(
                applied,
                unknownVideo,
                rateLimited,
                refusedCorrections,
                videos.size(),
                viewers.size(),
                epochs.completed(),
                epochs.rolledBack());
    }

    /// The estimates of a viewer's knowledge, the latest practised first.
    public List<KnowledgeEstimate> knowledgeEstimates(long viewer, Instant at) {
        var known = viewers.find(viewer);
        return known == null ? List.of() : KnowledgeEstimates.of(known.knowledge(), videos.concepts(), at);
    }

    /// The writers of all tables, in the order in which a snapshot writes them.
    public List<SnapshotWriter> snapshotWriters() {
        return Stream.concat(
                        Stream.of(videos.snapshotWriter(), viewers.snapshotWriter()),
                        epochs.sets().stream().map(Heads::snapshotWriter))
                .toList();
    }

    /// The table whose rows have a tag in a snapshot.
    ///
    /// @throws IOException for an unknown tag
    public PersistentRows table(int tag) throws IOException {
        return switch (tag) {
            case VIDEO_TAG -> videos;
            case VIEWER_TAG -> viewers;
            case HEADS_TAG -> epochs.heads();
            case BASELINE_HEADS_TAG -> epochs.baseline();
            default -> throw new IOException("unknown table " + tag + " in the snapshot");
        };
    }

    /// Writes everything that is not in the rows of a table.
    public void writeHeader(DataOutput out) throws IOException {
        writeCounters(out);
        videos.writeHeader(out);
        epochs.writeHeader(out);
    }

    private void writeCounters(DataOutput out) throws IOException {
        out.writeLong(applied);
        out.writeLong(unknownVideo);
        out.writeLong(rateLimited);
        out.writeLong(refusedCorrections);
        medianShares.write(out);
    }

    public void readHeader(DataInput in) throws IOException {
        applied = in.readLong();
        unknownVideo = in.readLong();
        rateLimited = in.readLong();
        refusedCorrections = in.readLong();
        medianShares.read(in);
        videos.readHeader(in);
        epochs.readHeader(in);
    }

    /// Equal for equal states, wherever their rows lie.
    public long hash() {
        var hash = new StateHash();
        hash.add(videos);
        hash.add(viewers);
        epochs.sets().forEach(hash::add);
        videos.addHeader(hash);
        hash.add(this::writeCounters);
        hash.add(epochs::writeHeader);
        return hash.value();
    }
}
