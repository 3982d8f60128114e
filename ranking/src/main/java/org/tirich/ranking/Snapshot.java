package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tirich.ranking.state.RankerState;
import org.tirich.ranking.table.SnapshotWriter;

/// A consistent snapshot of a ranker's learned state, written in steps while the ranker goes on: a row is written
/// before it changes. After a header come rows in any order, each behind the tag of its table; tag 0 ends them. The
/// descriptions of videos are not included.
///
/// [#advance] needs the same exclusive access as changes of the ranker. A checksum and the log position are up to the
/// caller.
public final class Snapshot {

    private static final int END = 0;

    /// "TIR" and the version of the format.
    private static final int FORMAT = 0x54495233;

    private final DataOutputStream out;
    private final List<SnapshotWriter> writers;

    Snapshot(RankerState state, OutputStream to) throws IOException {
        this.out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        state.writeHeader(out);
        this.writers = state.snapshotWriters();
        writers.forEach(writer -> writer.begin(out));
    }

    /// Writes at most `rows` rows of a table; true when the snapshot is complete.
    public boolean advance(int rows) throws IOException {
        for (var writer : writers) {
            if (!writer.advance(rows)) {
                return false;
            }
        }
        out.writeByte(END);
        out.flush();
        return true;
    }

    /// Stops writing.
    public void abandon() {
        writers.forEach(SnapshotWriter::stop);
    }

    static void read(RankerState state, DataInput in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a ranking snapshot, or one of another format version");
        }
        state.readHeader(in);
        for (int tag = in.readByte(); tag != END; tag = in.readByte()) {
            state.table(tag).read(in);
        }
    }
}
