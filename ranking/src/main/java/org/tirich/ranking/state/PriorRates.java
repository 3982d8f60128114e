package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// Success rates of groups of videos: one level of a hierarchy of priors.
final class PriorRates {

    /// The weight of the level above, in impressions.
    private static final double STRENGTH = 10;

    private static final int MIN_CAPACITY = 16;

    private float[] successes = new float[0];
    private float[] failures = new float[0];

    void add(int group, double success, double failure) {
        ensureCapacity(group);
        successes[group] += (float) success;
        failures[group] = Math.max(0, failures[group] + (float) failure);
    }

    /// The success rate of a group, shrunk towards the rate of the level above.
    double rate(int group, double above) {
        return group >= successes.length
                ? above
                : (successes[group] + STRENGTH * above) / (successes[group] + failures[group] + STRENGTH);
    }

    int size() {
        var size = successes.length;
        while (size > 0 && successes[size - 1] == 0 && failures[size - 1] == 0) {
            size--;
        }
        return size;
    }

    void write(DataOutput out, IntToLongFunction ids) throws IOException {
        out.writeInt(size());
        for (int group = 0; group < size(); group++) {
            out.writeLong(ids.applyAsLong(group));
            writeRate(group, out);
        }
    }

    void read(DataInput in, LongToIntFunction groups) throws IOException {
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            readRate(groups.applyAsInt(in.readLong()), in);
        }
    }

    /// Writes the id of a group, the same in every run.
    interface IdWriter {
        void write(int group, DataOutput out) throws IOException;
    }

    void addTo(StateHash hash, IdWriter ids) {
        for (int group = 0; group < successes.length; group++) {
            if (successes[group] != 0 || failures[group] != 0) {
                var each = group;
                hash.add(out -> {
                    ids.write(each, out);
                    writeRate(each, out);
                });
            }
        }
    }

    void writeRate(int group, DataOutput out) throws IOException {
        out.writeFloat(successes[group]);
        out.writeFloat(failures[group]);
    }

    void readRate(int group, DataInput in) throws IOException {
        ensureCapacity(group);
        successes[group] = in.readFloat();
        failures[group] = in.readFloat();
    }

    private void ensureCapacity(int group) {
        if (group >= successes.length) {
            var capacity = Math.max(MIN_CAPACITY, Math.max(group + 1, successes.length * 3 / 2));
            successes = Arrays.copyOf(successes, capacity);
            failures = Arrays.copyOf(failures, capacity);
        }
    }
}
