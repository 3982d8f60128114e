package org.tirich.ranking;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.tirich.ranking.table.Rows;

/// A 64-bit hash over a state, to tell whether two are the same. Rows are hashed one by one (FNV-1a) and added
/// up, so that it does not matter where a row lies.
final class StateHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long sum;

    /// Something that can be written down.
    interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    void add(Rows rows) {
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.isUsed(row)) {
                var each = row;
                add(out -> rows.write(each, out));
            }
        }
    }

    void add(Written written) {
        var hash = new Hashing();
        try {
            written.to(new DataOutputStream(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sum += hash.hash;
    }

    long value() {
        return sum;
    }

    private static final class Hashing extends OutputStream {
        private long hash = OFFSET;

        @Override
        public void write(int value) {
            hash = (hash ^ value & 0xff) * PRIME;
        }
    }
}
