package org.tirich.ranking.table;

import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Writes rows as they are at one moment while they go on changing: a row that is about to change is written
/// first (copy on write). Whoever changes rows calls [#beforeChange]; the writer calls [#advance] until all are
/// written. All calls come under one lock.
public final class SnapshotWriter {

    private final PersistentRows rows;
    private final int tag;
    private @Nullable BitSet written;
    private @Nullable DataOutput out;
    private @Nullable IOException failure;
    private int next;
    private int end;

    /// @param tag the byte before each row, by which a reader tells the tables of one output apart; not 0
    public SnapshotWriter(PersistentRows rows, int tag) {
        this.rows = rows;
        this.tag = tag;
    }

    /// The moment of which the picture is.
    public void begin(DataOutput to) {
        out = to;
        failure = null;
        written = new BitSet();
        next = 0;
        end = rows.rows();
        for (int row = 0; row < end; row++) {
            if (!rows.isUsed(row)) {
                written.set(row);
            }
        }
    }

    /// A row is about to change. Should writing fail, the change goes on and [#advance] tells of it.
    public void beforeChange(int row) {
        var done = written;
        if (done != null && row < end && !done.get(row)) {
            write(row, done);
        }
    }

    /// Writes up to so many rows; true once none is left.
    public boolean advance(int count) throws IOException {
        var done = written;
        var to = out;
        if (done == null || to == null) {
            return true;
        }
        for (int n = 0; n < count && next < end; n++, next++) {
            if (!done.get(next)) {
                write(next, done);
            }
        }
        if (failure != null) {
            stop();
            throw failure;
        }
        if (next < end) {
            return false;
        }
        stop();
        return true;
    }

    /// Gives the picture up.
    public void stop() {
        written = null;
        out = null;
    }

    private void write(int row, BitSet done) {
        var to = out;
        done.set(row);
        if (to != null && failure == null) {
            try {
                to.writeByte(tag);
                rows.write(row, to);
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
