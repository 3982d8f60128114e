package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How often a viewer was shown lessons of a kind, and how often she followed them: by subject or by length.
/// A few small lists; the kinds met least make way.
final class Tastes {

    private static final int MAX = 24;

    private int[] kinds = new int[2];
    private float[] counts = new float[4];
    private int size;

    /// Counts a showing of a kind.
    ///
    /// @param followed how much of it was followed, from 0 to 1
    void count(int kind, double shown, double followed) {
        var at = find(kind);
        if (at < 0) {
            at = size < MAX ? size++ : least();
            if (at == kinds.length) {
                kinds = Arrays.copyOf(kinds, at * 2);
                counts = Arrays.copyOf(counts, at * 4);
            }
            kinds[at] = kind;
            counts[2 * at] = 0;
            counts[2 * at + 1] = 0;
        }
        counts[2 * at] += (float) shown;
        counts[2 * at + 1] += (float) followed;
    }

    /// The share of a kind that was followed, drawn towards what is usual for this viewer.
    ///
    /// @param more showings that are not counted yet, of which `moreFollowed` were followed
    double rate(int kind, double usual, int more, int moreFollowed) {
        var at = find(kind);
        var shown = more + (at < 0 ? 0 : counts[2 * at]);
        var followed = moreFollowed + (at < 0 ? 0 : counts[2 * at + 1]);
        return (followed + 2 * usual) / (shown + 2);
    }

    /// Whether any of a kind was followed.
    double followed(int kind) {
        var at = find(kind);
        return at < 0 ? 0 : counts[2 * at + 1];
    }

    /// All counts lose a share of their weight, so that what was liked lately counts most.
    void fade(double left) {
        for (int n = 0; n < 2 * size; n++) {
            counts[n] *= (float) left;
        }
    }

    private int find(int kind) {
        for (int at = 0; at < size; at++) {
            if (kinds[at] == kind) {
                return at;
            }
        }
        return -1;
    }

    private int least() {
        var least = 0;
        for (int at = 1; at < size; at++) {
            if (counts[2 * at] < counts[2 * least]) {
                least = at;
            }
        }
        return least;
    }

    /// Writes all of it.
    void write(DataOutput out, Kind kind) throws IOException {
        out.writeByte(size);
        for (int at = 0; at < size; at++) {
            out.writeUTF(kind.name(kinds[at]));
            out.writeFloat(counts[2 * at]);
            out.writeFloat(counts[2 * at + 1]);
        }
    }

    static Tastes read(DataInput in, java.util.function.ToIntFunction<String> kind) throws IOException {
        var tastes = new Tastes();
        var count = in.readUnsignedByte();
        for (int n = 0; n < count; n++) {
            tastes.count(kind.applyAsInt(in.readUTF()), in.readFloat(), in.readFloat());
        }
        return tastes;
    }

    /// The lasting name of a kind.
    interface Kind {
        String name(int kind);
    }
}
