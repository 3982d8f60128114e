package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.PersistentRows;
import org.tirich.ranking.table.SnapshotWriter;

/// The table of viewers. Above a limit the least recently active ones are removed.
public final class ViewerRows implements PersistentRows {

    private static final int INITIAL_CAPACITY = 1024;

    /// The part of the viewers that is removed at once, because finding them costs a pass over all.
    private static final int REMOVED_FRACTION = 16;

    private final LongTable table = new LongTable();
    private final SnapshotWriter snapshotWriter = new SnapshotWriter(this, RankerState.VIEWER_TAG);
    private final VideoRows videos;
    private final int maxViewers;
    private @Nullable Viewer[] viewers = new Viewer[INITIAL_CAPACITY];

    ViewerRows(VideoRows videos, int maxViewers) {
        this.videos = videos;
        this.maxViewers = maxViewers;
    }

    public @Nullable Viewer find(long id) {
        var row = table.find(id);
        return row == LongTable.NONE ? null : viewers[row];
    }

    /// The viewer with an id, added if it is new, for a change.
    public Viewer forUpdate(long id) {
        if (table.size() >= maxViewers && table.find(id) == LongTable.NONE) {
            expire();
        }
        var row = table.put(id);
        if (row >= viewers.length) {
            viewers = Arrays.copyOf(viewers, viewers.length * 2);
        }
        snapshotWriter.beforeChange(row);
        var known = viewers[row];
        if (known == null) {
            known = new Viewer();
            viewers[row] = known;
        }
        return known;
    }

    private void expire() {
        var times = new int[table.rows()];
        var count = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.isUsed(row)) {
                times[count++] = at(row).lastActive();
            }
        }
        Arrays.sort(times, 0, count);
        var oldest = times[count / REMOVED_FRACTION];
        for (int row = 0; row < table.rows(); row++) {
            if (table.isUsed(row) && at(row).lastActive() <= oldest) {
                snapshotWriter.beforeChange(row);
                table.remove(table.key(row));
                viewers[row] = null;
            }
        }
    }

    Viewer at(int row) {
        var viewer = viewers[row];
        if (viewer == null) {
            throw new IllegalStateException("no viewer in row " + row);
        }
        return viewer;
    }

    long id(int row) {
        return table.key(row);
    }

    int size() {
        return table.size();
    }

    SnapshotWriter snapshotWriter() {
        return snapshotWriter;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public boolean isUsed(int row) {
        return table.isUsed(row);
    }

    @Override
    public void write(int row, DataOutput out) throws IOException {
        out.writeLong(table.key(row));
        at(row).write(out, videos);
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = table.put(in.readLong());
        if (row >= viewers.length) {
            viewers = Arrays.copyOf(viewers, viewers.length * 2);
        }
        viewers[row] = Viewer.read(in, videos);
    }
}
