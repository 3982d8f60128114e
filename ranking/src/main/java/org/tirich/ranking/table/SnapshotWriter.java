package org.tirich.ranking.table;

import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a table as they are at one moment while they change: a row is written before it changes (copy on
/// write). The table calls [#beforeChange]; the writer calls [#advance] until all rows are written. All calls need
/// exclusive access.
public final class SnapshotWriter {

    private final PersistentRows rows;
    private final int tag;
    private @Nullable BitSet written;
    private @Nullable DataOutput out;
    private @Nullable IOException failure;
    private int next;
    private int end;

    /// @param tag the byte before each row, which identifies the table in the output; not 0
    public SnapshotWriter(PersistentRows rows, int tag) {
        this.rows = rows;
        this.tag = tag;
    }

    /// Starts a snapshot of the current state.
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

    /// To be called before a row changes. If writing fails, the change continues and [#advance] throws.
    public void beforeChange(int row) {
        var done = written;
        if (done != null && row < end && !done.get(row)) {
            write(row, done);
        }
    }

    /// Writes at most `count` rows; true when none is left.
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
