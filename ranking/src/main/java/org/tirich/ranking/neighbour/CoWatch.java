package org.tirich.ranking.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// For every lesson the few that most often were followed by the same viewers, kept up with every event. Each
/// list has [#MAX_NEIGHBOURS] places; when it is full, a newcomer takes the place of the weakest and starts from what
/// that had (Space-Saving: Metwally et al., 2005). All weights halve every month, so that lists follow what
/// goes together now.
public final class CoWatch {

    /// Neighbours of a lesson.
    public static final int MAX_NEIGHBOURS = 20;

    private static final int HALF_LIFE_MINUTES = 60 * 24 * 30;
    private static final int BLOCKS_PER_CHUNK = 4096;
    private static final int NO_BLOCK = 0;
    private static final int EMPTY = -1;

    private int[] blocks = new int[0];
    private int[][] neighbours = new int[0][];
    private float[][] weights = new float[0][];
    private int[] decayedAt = new int[0];
    private float[] degrees = new float[0];
    private int used = 1;

    /// What is done with a neighbour.
    public interface Visitor {
        void visit(int neighbour, double cosine);
    }

    /// Two lessons were followed by one viewer.
    public void addPair(int one, int other, double weight, int minute) {
        add(one, other, weight, minute);
        add(other, one, weight, minute);
    }

    /// A lesson was followed.
    public void addCompletion(int row, double weight, int minute) {
        var block = block(row);
        decay(block, minute);
        degrees[block] += (float) weight;
    }

    private void add(int row, int other, double weight, int minute) {
        var block = block(row);
        decay(block, minute);
        var ids = neighbours[block / BLOCKS_PER_CHUNK];
        var counts = weights[block / BLOCKS_PER_CHUNK];
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        var weakest = start;
        for (int at = start; at < start + MAX_NEIGHBOURS; at++) {
            if (ids[at] == other) {
                counts[at] += (float) weight;
                return;
            }
            if (ids[at] == EMPTY) {
                ids[at] = other;
                counts[at] = (float) weight;
                return;
            }
            if (counts[at] < counts[weakest]) {
                weakest = at;
            }
        }
        ids[weakest] = other;
        counts[weakest] += (float) weight;
    }

    /// The neighbours of a lesson with their cosines, from 0 to about 1.
    public void forEach(int row, Visitor visitor) {
        if (row >= blocks.length || blocks[row] == NO_BLOCK) {
            return;
        }
        var block = blocks[row];
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        for (int at = start; at < start + MAX_NEIGHBOURS; at++) {
            var other = neighbours[block / BLOCKS_PER_CHUNK][at];
            if (other == EMPTY) {
                return;
            }
            visitor.visit(other, cosine(weights[block / BLOCKS_PER_CHUNK][at], block, blocks[other]));
        }
    }

    /// Both degrees are raised a little, so that two lessons that one viewer followed are not the closest of all.
    private double cosine(double together, int block, int other) {
        return together / Math.sqrt((degrees[block] + 3.0) * (degrees[other] + 3.0));
    }

    /// Whether anything is known of a lesson.
    public boolean contains(int row) {
        return row < blocks.length && blocks[row] != NO_BLOCK;
    }

    /// Writes what is known of a lesson, its neighbours by their lasting ids.
    public void write(int row, DataOutput out, IntToLongFunction ids) throws IOException {
        if (!contains(row)) {
            out.writeByte(EMPTY);
            return;
        }
        var block = blocks[row];
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        var count = 0;
        while (count < MAX_NEIGHBOURS && neighbours[block / BLOCKS_PER_CHUNK][start + count] != EMPTY) {
            count++;
        }
        out.writeByte(count);
        out.writeFloat(degrees[block]);
        out.writeInt(decayedAt[block]);
        for (int at = start; at < start + count; at++) {
            out.writeLong(ids.applyAsLong(neighbours[block / BLOCKS_PER_CHUNK][at]));
            out.writeFloat(weights[block / BLOCKS_PER_CHUNK][at]);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @param rows gives the row of a lasting id
    public void read(int row, DataInput in, LongToIntFunction rows) throws IOException {
        var count = in.readByte();
        if (count == EMPTY) {
            return;
        }
        var block = block(row);
        degrees[block] = in.readFloat();
        decayedAt[block] = in.readInt();
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        for (int at = start; at < start + count; at++) {
            neighbours[block / BLOCKS_PER_CHUNK][at] = rows.applyAsInt(in.readLong());
            weights[block / BLOCKS_PER_CHUNK][at] = in.readFloat();
        }
    }

    private void decay(int block, int minute) {
        var passed = minute - decayedAt[block];
        if (passed < HALF_LIFE_MINUTES / 32) {
            return;
        }
        decayedAt[block] = minute;
        var left = (float) StrictMath.pow(2, -passed / (double) HALF_LIFE_MINUTES);
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        for (int at = start; at < start + MAX_NEIGHBOURS; at++) {
            weights[block / BLOCKS_PER_CHUNK][at] *= left;
        }
        degrees[block] *= left;
    }

    private int block(int row) {
        if (row >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(64, Math.max(row + 1, blocks.length * 3 / 2)));
        }
        if (blocks[row] == NO_BLOCK) {
            blocks[row] = used++;
            allocate(blocks[row]);
        }
        return blocks[row];
    }

    private void allocate(int block) {
        var chunk = block / BLOCKS_PER_CHUNK;
        if (chunk >= neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, chunk + 1);
            weights = Arrays.copyOf(weights, chunk + 1);
            neighbours[chunk] = new int[BLOCKS_PER_CHUNK * MAX_NEIGHBOURS];
            Arrays.fill(neighbours[chunk], EMPTY);
            weights[chunk] = new float[BLOCKS_PER_CHUNK * MAX_NEIGHBOURS];
        }
        if (block >= degrees.length) {
            var longer = Math.max(64, degrees.length * 3 / 2);
            degrees = Arrays.copyOf(degrees, longer);
            decayedAt = Arrays.copyOf(decayedAt, longer);
        }
    }
}
