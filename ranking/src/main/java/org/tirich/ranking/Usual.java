package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// How often the lessons of a kind are followed: one level of a hierarchy of priors.
final class Usual {

    /// How many showings the level above counts for.
    private static final double STRENGTH = 10;

    private float[] yes = new float[0];
    private float[] no = new float[0];

    void count(int kind, double success, double failure) {
        room(kind);
        yes[kind] += (float) success;
        no[kind] = Math.max(0, no[kind] + (float) failure);
    }

    /// The share of showings that were followed, drawn towards what is usual one level above.
    double rate(int kind, double above) {
        return kind >= yes.length ? above : (yes[kind] + STRENGTH * above) / (yes[kind] + no[kind] + STRENGTH);
    }

    int size() {
        var size = yes.length;
        while (size > 0 && yes[size - 1] == 0 && no[size - 1] == 0) {
            size--;
        }
        return size;
    }

    void write(DataOutput out, IntToLongFunction ids) throws IOException {
        out.writeInt(size());
        for (int kind = 0; kind < size(); kind++) {
            out.writeLong(ids.applyAsLong(kind));
            writeOne(kind, out);
        }
    }

    void read(DataInput in, LongToIntFunction kinds) throws IOException {
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            readOne(kinds.applyAsInt(in.readLong()), in);
        }
    }

    /// Writes the lasting id of a kind.
    interface Id {
        void write(int kind, DataOutput out) throws IOException;
    }

    void addTo(StateHash hash, Id id) {
        for (int kind = 0; kind < yes.length; kind++) {
            if (yes[kind] != 0 || no[kind] != 0) {
                var each = kind;
                hash.add(out -> {
                    id.write(each, out);
                    writeOne(each, out);
                });
            }
        }
    }

    void writeOne(int kind, DataOutput out) throws IOException {
        out.writeFloat(yes[kind]);
        out.writeFloat(no[kind]);
    }

    void readOne(int kind, DataInput in) throws IOException {
        room(kind);
        yes[kind] = in.readFloat();
        no[kind] = in.readFloat();
    }

    private void room(int kind) {
        if (kind >= yes.length) {
            var longer = Math.max(16, Math.max(kind + 1, yes.length * 3 / 2));
            yes = Arrays.copyOf(yes, longer);
            no = Arrays.copyOf(no, longer);
        }
    }
}
