package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tirich.ranking.head.Heads;
import org.tirich.ranking.table.Picture;
import org.tirich.ranking.table.Rows;

/// A picture of what a [Ranker] has learned, written while it goes on learning: what is about to change is
/// written first. Rows come in any order, each after the tag of its table; tag 0 ends them. What lessons are is
/// no part of it: that is put into the ranker before it reads.
///
/// [#advance] is called under the same lock as everything else, a little at a time. Whoever keeps the output
/// adds a checksum and the position in the log.
public final class Snapshot {

    static final int VIDEO = 1;
    static final int VIEWER = 2;
    static final int HEADS = 3;
    static final int KEPT_HEADS = 4;

    private static final int END = 0;

    /// Says that a file is one of ours, and in which format.
    private static final int FORMAT = 0x54495233;

    private final DataOutputStream out;
    private final List<Picture> pictures;

    Snapshot(Learned learned, OutputStream to) throws IOException {
        this.out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        learned.writeRest(out);
        this.pictures = learned.pictures();
        pictures.forEach(picture -> picture.begin(out));
    }

    /// Writes up to so many rows more; true once all are written.
    public boolean advance(int rows) throws IOException {
        for (var picture : pictures) {
            if (!picture.advance(rows)) {
                return false;
            }
        }
        out.writeByte(END);
        out.flush();
        return true;
    }

    /// Gives it up: nothing more is written.
    public void abandon() {
        pictures.forEach(Picture::stop);
    }

    static void read(Learned learned, DataInput in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a snapshot of ranking, or of another version");
        }
        learned.readRest(in);
        for (int tag = in.readByte(); tag != END; tag = in.readByte()) {
            table(learned, tag).read(in);
        }
    }

    private static Rows table(Learned learned, int tag) throws IOException {
        List<Heads> sets = learned.epochs.sets();
        return switch (tag) {
            case VIDEO -> learned.videos;
            case VIEWER -> learned.viewers;
            case HEADS -> sets.getFirst();
            case KEPT_HEADS -> sets.getLast();
            default -> throw new IOException("a table " + tag + " that is not known");
        };
    }
}
