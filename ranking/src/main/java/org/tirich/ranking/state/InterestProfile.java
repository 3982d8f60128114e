package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// A viewer's impressions and positive feedback by category, a subject or a length class. At most [#MAX_CATEGORIES]
/// are held; the one with the fewest impressions makes room. One array without spare capacity keeps it small: every
/// viewer has two.
final class InterestProfile {

    /// Closed impressions between two decays of the subjects.
    static final int DECAY_INTERVAL = 16;

    private static final float DECAY = (float) 0.8;

    private static final int MAX_CATEGORIES = 24;
    private static final int CATEGORY = 0;
    private static final int IMPRESSIONS = 1;
    private static final int POSITIVES = 2;
    private static final int FIELDS = 3;
    private static final int ABSENT = -1;
    private static final float[] EMPTY = {};

    /// The number of impressions that the viewer's own rate weighs in the rate of a category.
    private static final int PRIOR_STRENGTH = 2;

    private float[] fields = EMPTY;

    void count(int category, double impressions, double positives) {
        var at = find(category);
        if (at == ABSENT) {
            at = fields.length < MAX_CATEGORIES * FIELDS ? fields.length : leastShown();
            if (at == fields.length) {
                fields = Arrays.copyOf(fields, at + FIELDS);
            }
            fields[at + CATEGORY] = category;
            fields[at + IMPRESSIONS] = 0;
            fields[at + POSITIVES] = 0;
        }
        fields[at + IMPRESSIONS] += (float) impressions;
        fields[at + POSITIVES] += (float) positives;
    }

    /// The share of positive feedback in a category, shrunk towards a prior.
    ///
    /// @param pending impressions that are not counted yet, `pendingPositives` of them positive
    double rate(int category, double prior, int pending, int pendingPositives) {
        var at = find(category);
        var impressions = pending + (at == ABSENT ? 0 : fields[at + IMPRESSIONS]);
        var positives = pendingPositives + (at == ABSENT ? 0 : fields[at + POSITIVES]);
        return (positives + PRIOR_STRENGTH * prior) / (impressions + PRIOR_STRENGTH);
    }

    double positives(int category) {
        var at = find(category);
        return at == ABSENT ? 0 : fields[at + POSITIVES];
    }

    /// Lowers all counts, so that recent feedback weighs most.
    void decay() {
        for (int at = 0; at < fields.length; at += FIELDS) {
            fields[at + IMPRESSIONS] *= DECAY;
            fields[at + POSITIVES] *= DECAY;
        }
    }

    private int find(int category) {
        for (int at = 0; at < fields.length; at += FIELDS) {
            if (fields[at + CATEGORY] == category) {
                return at;
            }
        }
        return ABSENT;
    }

    private int leastShown() {
        var least = 0;
        for (int at = FIELDS; at < fields.length; at += FIELDS) {
            if (fields[at + IMPRESSIONS] < fields[least + IMPRESSIONS]) {
                least = at;
            }
        }
        return least;
    }

    /// @param keys maps a category to its key, the same in every run
    void write(DataOutput out, IntToLongFunction keys) throws IOException {
        out.writeByte(fields.length / FIELDS);
        for (int at = 0; at < fields.length; at += FIELDS) {
            out.writeLong(keys.applyAsLong((int) fields[at + CATEGORY]));
            out.writeFloat(fields[at + IMPRESSIONS]);
            out.writeFloat(fields[at + POSITIVES]);
        }
    }

    static InterestProfile read(DataInput in, LongToIntFunction categories) throws IOException {
        var profile = new InterestProfile();
        var count = in.readUnsignedByte();
        for (int n = 0; n < count; n++) {
            profile.count(categories.applyAsInt(in.readLong()), in.readFloat(), in.readFloat());
        }
        return profile;
    }
}
