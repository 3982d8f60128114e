package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.learner.Knowledge;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.Picture;
import org.tirich.ranking.table.Rows;

/// All viewers that ranking has heard of. When there are too many, those heard of longest ago go.
final class Viewers implements Rows {

    private static final int FIRST = 1024;

    /// At so many more than allowed, a sixteenth goes at once: finding them costs a pass over all.
    private static final int SHARE_EXPIRED = 16;

    private final LongTable table = new LongTable();
    private final Picture picture = new Picture(this, Snapshot.VIEWER);
    private final Videos videos;
    private final int most;
    private @Nullable Viewer[] viewers = new Viewer[FIRST];

    Viewers(Videos videos, int most) {
        this.videos = videos;
        this.most = most;
    }

    @Nullable
    Viewer find(long id) {
        var row = table.find(id);
        return row == LongTable.NONE ? null : viewers[row];
    }

    /// A viewer, to be changed.
    Viewer change(long id) {
        if (table.size() >= most && table.find(id) == LongTable.NONE) {
            expire();
        }
        var row = table.put(id);
        if (row >= viewers.length) {
            viewers = Arrays.copyOf(viewers, viewers.length * 2);
        }
        picture.before(row);
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
                times[count++] = at(row).heardAt;
            }
        }
        Arrays.sort(times, 0, count);
        var oldest = times[count / SHARE_EXPIRED];
        for (int row = 0; row < table.rows(); row++) {
            if (table.isUsed(row) && at(row).heardAt <= oldest) {
                picture.before(row);
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

    Picture picture() {
        return picture;
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
        var viewer = at(row);
        out.writeLong(table.key(row));
        out.writeFloat(viewer.settled);
        out.writeFloat(viewer.followed);
        out.writeFloat(viewer.finished);
        out.writeFloat(viewer.kept);
        out.writeFloat(viewer.recent);
        out.writeByte(viewer.last);
        out.writeShort(viewer.session);
        out.writeInt(viewer.heardAt);
        out.writeInt(viewer.minute);
        out.writeShort(viewer.eventsThisMinute);
        out.writeByte(viewer.spells);
        out.writeShort(viewer.day);
        out.writeFloat(viewer.secondsToday);
        viewer.history.write(out, videos::id);
        viewer.subjects.write(out, videos.subjectNames()::key);
        viewer.lengths.write(out, length -> length);
        viewer.knowledge.write(out, videos.concepts()::key);
        out.writeByte(viewer.lately.length);
        for (var each : viewer.lately) {
            out.writeLong(videos.id(each));
        }
        var showing = viewer.showing;
        out.writeBoolean(showing != null);
        if (showing != null) {
            showing.write(out, videos::id);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = table.put(in.readLong());
        if (row >= viewers.length) {
            viewers = Arrays.copyOf(viewers, viewers.length * 2);
        }
        var settled = in.readFloat();
        var followed = in.readFloat();
        var finished = in.readFloat();
        var kept = in.readFloat();
        var recent = in.readFloat();
        var last = in.readByte();
        var session = in.readShort();
        var heardAt = in.readInt();
        var minute = in.readInt();
        var eventsThisMinute = in.readShort();
        var spells = in.readByte();
        var day = in.readShort();
        var secondsToday = in.readFloat();
        var viewer = new Viewer(
                History.read(in, videos::row),
                Tastes.read(in, videos.subjectNames()::number),
                Tastes.read(in, length -> (int) length),
                Knowledge.read(in, videos.concepts()::number));
        viewer.settled = settled;
        viewer.followed = followed;
        viewer.finished = finished;
        viewer.kept = kept;
        viewer.recent = recent;
        viewer.last = last;
        viewer.session = session;
        viewer.heardAt = heardAt;
        viewer.minute = minute;
        viewer.eventsThisMinute = eventsThisMinute;
        viewer.spells = spells;
        viewer.day = day;
        viewer.secondsToday = secondsToday;
        viewer.lately = new int[in.readUnsignedByte()];
        for (int n = 0; n < viewer.lately.length; n++) {
            viewer.lately[n] = videos.row(in.readLong());
        }
        if (in.readBoolean()) {
            viewer.showing = Showing.read(in, videos::row);
        }
        viewers[row] = viewer;
    }
}
