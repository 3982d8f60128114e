package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// How often a viewer was shown lessons of a kind, and how often she followed them: by subject or by length.
/// A few small lists; the kinds met least make way. There are two for every viewer: they lie in one array that has no
/// room to spare.
final class Tastes {

    private static final int MAX = 24;
    private static final int KIND = 0;
    private static final int SHOWN = 1;
    private static final int FOLLOWED = 2;
    private static final int FIELDS = 3;
    private static final int NOWHERE = -1;
    private static final float[] NOTHING = {};

    private float[] fields = NOTHING;

    /// Counts a showing of a kind.
    ///
    /// @param followed how much of it was followed, from 0 to 1
    void count(int kind, double shown, double followed) {
        var at = find(kind);
        if (at == NOWHERE) {
            at = fields.length < MAX * FIELDS ? fields.length : least();
            if (at == fields.length) {
                fields = Arrays.copyOf(fields, at + FIELDS);
            }
            fields[at + KIND] = kind;
            fields[at + SHOWN] = 0;
            fields[at + FOLLOWED] = 0;
        }
        fields[at + SHOWN] += (float) shown;
        fields[at + FOLLOWED] += (float) followed;
    }

    /// The share of a kind that was followed, drawn towards what is usual for this viewer.
    ///
    /// @param more showings that are not counted yet, of which `moreFollowed` were followed
    double rate(int kind, double usual, int more, int moreFollowed) {
        var at = find(kind);
        var shown = more + (at == NOWHERE ? 0 : fields[at + SHOWN]);
        var followed = moreFollowed + (at == NOWHERE ? 0 : fields[at + FOLLOWED]);
        return (followed + 2 * usual) / (shown + 2);
    }

    /// Whether any of a kind was followed.
    double followed(int kind) {
        var at = find(kind);
        return at == NOWHERE ? 0 : fields[at + FOLLOWED];
    }

    /// All counts lose a share of their weight, so that what was liked lately counts most.
    void fade(double left) {
        for (int at = 0; at < fields.length; at += FIELDS) {
            fields[at + SHOWN] *= (float) left;
            fields[at + FOLLOWED] *= (float) left;
        }
    }

    private int find(int kind) {
        for (int at = 0; at < fields.length; at += FIELDS) {
            if (fields[at + KIND] == kind) {
                return at;
            }
        }
        return NOWHERE;
    }

    private int least() {
        var least = 0;
        for (int at = FIELDS; at < fields.length; at += FIELDS) {
            if (fields[at + SHOWN] < fields[least + SHOWN]) {
                least = at;
            }
        }
        return least;
    }

    /// Writes all of it.
    ///
    /// @param keys gives what stands for a kind in every run
    void write(DataOutput out, IntToLongFunction keys) throws IOException {
        out.writeByte(fields.length / FIELDS);
        for (int at = 0; at < fields.length; at += FIELDS) {
            out.writeLong(keys.applyAsLong((int) fields[at + KIND]));
            out.writeFloat(fields[at + SHOWN]);
            out.writeFloat(fields[at + FOLLOWED]);
        }
    }

    static Tastes read(DataInput in, LongToIntFunction kinds) throws IOException {
        var tastes = new Tastes();
        var count = in.readUnsignedByte();
        for (int n = 0; n < count; n++) {
            tastes.count(kinds.applyAsInt(in.readLong()), in.readFloat(), in.readFloat());
        }
        return tastes;
    }
}
