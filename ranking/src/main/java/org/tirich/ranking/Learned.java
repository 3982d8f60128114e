package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.ranking.head.Epochs;
import org.tirich.ranking.head.Heads;
import org.tirich.ranking.table.Picture;

/// All that was learned, and all that a snapshot holds.
final class Learned {

    /// Features that the heads know at most.
    private static final int MAX_FEATURES = 1 << 18;

    /// A feature that was met once may never be met again.
    private static final int ADMITTED_AT = 2;

    static final int LENGTHS = 12;

    final Videos videos = new Videos();
    final Viewers viewers;
    final Epochs epochs =
            new Epochs(Head.values().length, MAX_FEATURES, ADMITTED_AT, Snapshot.HEADS, Snapshot.KEPT_HEADS);

    /// The share that half of all showings of a length are watched beyond.
    final float[] usualShare = new float[LENGTHS];

    long applied;
    long unknownVideo;
    long tooOften;
    long refusedCorrections;

    Learned(int mostViewers) {
        this.viewers = new Viewers(videos, mostViewers);
        java.util.Arrays.fill(usualShare, 0.5f);
    }

    Heads heads() {
        return epochs.heads();
    }

    List<Picture> pictures() {
        return Stream.concat(
                        Stream.of(videos.picture(), viewers.picture()),
                        epochs.sets().stream().map(Heads::picture))
                .toList();
    }

    void writeRest(DataOutput out) throws IOException {
        writeCounts(out);
        videos.writeRest(out);
        epochs.writeRest(out);
    }

    private void writeCounts(DataOutput out) throws IOException {
        out.writeLong(applied);
        out.writeLong(unknownVideo);
        out.writeLong(tooOften);
        out.writeLong(refusedCorrections);
        for (var share : usualShare) {
            out.writeFloat(share);
        }
    }

    void readRest(DataInput in) throws IOException {
        applied = in.readLong();
        unknownVideo = in.readLong();
        tooOften = in.readLong();
        refusedCorrections = in.readLong();
        for (int length = 0; length < LENGTHS; length++) {
            usualShare[length] = in.readFloat();
        }
        videos.readRest(in);
        epochs.readRest(in);
    }

    long hash() {
        var hash = new StateHash();
        hash.add(videos);
        hash.add(viewers);
        epochs.sets().forEach(hash::add);
        videos.addRest(hash);
        hash.add(this::writeCounts);
        hash.add(epochs::writeRest);
        return hash.value();
    }
}
