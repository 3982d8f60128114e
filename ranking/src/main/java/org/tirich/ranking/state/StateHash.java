package org.tirich.ranking.state;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.tirich.ranking.table.PersistentRows;

/// A 64-bit hash of a state: the sum of the hashes of its rows (FNV-1a), so that the positions of rows do not matter.
final class StateHash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long sum;

    /// Writes a part of the state.
    interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    void add(PersistentRows rows) {
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.isUsed(row)) {
                var each = row;
                add(out -> rows.write(each, out));
            }
        }
    }

    void add(Part part) {
        var hash = new HashingStream();
        try {
            part.write(new DataOutputStream(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sum += hash.hash;
    }

    long value() {
        return sum;
    }

    private static final class HashingStream extends OutputStream {
        private long hash = FNV_OFFSET;

        @Override
        public void write(int value) {
            hash = (hash ^ value & 0xff) * FNV_PRIME;
        }
    }
}
