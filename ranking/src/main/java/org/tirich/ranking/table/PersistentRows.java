package org.tirich.ranking.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A table whose rows can be written one by one, in any order, and read back.
public interface PersistentRows {

    /// One more than the highest row.
    int rows();

    /// Whether a row is part of the state.
    boolean isUsed(int row);

    /// Writes a row with its key, because its number may differ when it is read.
    void write(int row, DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
