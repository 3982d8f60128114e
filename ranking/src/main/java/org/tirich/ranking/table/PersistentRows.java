package org.tirich.ranking.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Rows that can be written down one by one, in any order, and read back.
public interface PersistentRows {

    /// One more than the highest row.
    int rows();

    /// Whether there is anything to write of a row.
    boolean isUsed(int row);

    /// Writes a row with its key, so that it can be read wherever it comes to lie then.
    void write(int row, DataOutput out) throws IOException;

    /// Reads what [#write] wrote.
    void read(DataInput in) throws IOException;
}
