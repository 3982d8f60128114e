package org.tirich.ranking.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// For every lesson the few that most often were followed by the same viewers, kept up with every event. Each
/// list has [#LISTED] places; when it is full, a newcomer takes the place of the weakest and starts from what
/// that had (Space-Saving: Metwally et al., 2005). All weights halve every month, so that lists follow what
/// goes together now.
public final class CoWatch {

    /// Neighbours of a lesson.
    public static final int LISTED = 20;

    private static final int HALF_LIFE_MINUTES = 60 * 24 * 30;
    private static final int BLOCKS_A_CHUNK = 4096;
    private static final int NO_BLOCK = 0;
    private static final int EMPTY = -1;

    private int[] blocks = new int[0];
    private int[][] neighbours = new int[0][];
    private float[][] weights = new float[0][];
    private int[] updated = new int[0];
    private float[] degree = new float[0];
    private int used = 1;

    /// What is done with a neighbour.
    public interface Visitor {
        void visit(int neighbour, double cosine);
    }

    /// Two lessons were followed by one viewer.
    public void together(int one, int other, double weight, int minute) {
        add(one, other, weight, minute);
        add(other, one, weight, minute);
    }

    /// A lesson was followed.
    public void followed(int row, double weight, int minute) {
        var block = block(row);
        decay(block, minute);
        degree[block] += (float) weight;
    }

    private void add(int row, int other, double weight, int minute) {
        var block = block(row);
        decay(block, minute);
        var ids = neighbours[block / BLOCKS_A_CHUNK];
        var counts = weights[block / BLOCKS_A_CHUNK];
        var start = block % BLOCKS_A_CHUNK * LISTED;
        var weakest = start;
        for (int at = start; at < start + LISTED; at++) {
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
        var start = block % BLOCKS_A_CHUNK * LISTED;
        for (int at = start; at < start + LISTED; at++) {
            var other = neighbours[block / BLOCKS_A_CHUNK][at];
            if (other == EMPTY) {
                return;
            }
            visitor.visit(other, cosine(weights[block / BLOCKS_A_CHUNK][at], block, blocks[other]));
        }
    }

    /// Both degrees are raised a little, so that two lessons that one viewer followed are not the closest of all.
    private double cosine(double together, int block, int other) {
        return together / Math.sqrt((degree[block] + 3.0) * (degree[other] + 3.0));
    }

    /// Whether anything is known of a lesson.
    public boolean knows(int row) {
        return row < blocks.length && blocks[row] != NO_BLOCK;
    }

    /// Writes what is known of a lesson, its neighbours by their lasting ids.
    public void write(int row, DataOutput out, IntToLongFunction ids) throws IOException {
        if (!knows(row)) {
            out.writeByte(EMPTY);
            return;
        }
        var block = blocks[row];
        var start = block % BLOCKS_A_CHUNK * LISTED;
        var count = 0;
        while (count < LISTED && neighbours[block / BLOCKS_A_CHUNK][start + count] != EMPTY) {
            count++;
        }
        out.writeByte(count);
        out.writeFloat(degree[block]);
        out.writeInt(updated[block]);
        for (int at = start; at < start + count; at++) {
            out.writeLong(ids.applyAsLong(neighbours[block / BLOCKS_A_CHUNK][at]));
            out.writeFloat(weights[block / BLOCKS_A_CHUNK][at]);
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
        degree[block] = in.readFloat();
        updated[block] = in.readInt();
        var start = block % BLOCKS_A_CHUNK * LISTED;
        for (int at = start; at < start + count; at++) {
            neighbours[block / BLOCKS_A_CHUNK][at] = rows.applyAsInt(in.readLong());
            weights[block / BLOCKS_A_CHUNK][at] = in.readFloat();
        }
    }

    private void decay(int block, int minute) {
        var passed = minute - updated[block];
        if (passed < HALF_LIFE_MINUTES / 32) {
            return;
        }
        updated[block] = minute;
        var left = (float) StrictMath.pow(2, -passed / (double) HALF_LIFE_MINUTES);
        var start = block % BLOCKS_A_CHUNK * LISTED;
        for (int at = start; at < start + LISTED; at++) {
            weights[block / BLOCKS_A_CHUNK][at] *= left;
        }
        degree[block] *= left;
    }

    private int block(int row) {
        if (row >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(64, Math.max(row + 1, blocks.length * 3 / 2)));
        }
        if (blocks[row] == NO_BLOCK) {
            blocks[row] = used++;
            makeRoom(blocks[row]);
        }
        return blocks[row];
    }

    private void makeRoom(int block) {
        var chunk = block / BLOCKS_A_CHUNK;
        if (chunk >= neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, chunk + 1);
            weights = Arrays.copyOf(weights, chunk + 1);
            neighbours[chunk] = new int[BLOCKS_A_CHUNK * LISTED];
            Arrays.fill(neighbours[chunk], EMPTY);
            weights[chunk] = new float[BLOCKS_A_CHUNK * LISTED];
        }
        if (block >= degree.length) {
            var longer = Math.max(64, degree.length * 3 / 2);
            degree = Arrays.copyOf(degree, longer);
            updated = Arrays.copyOf(updated, longer);
        }
    }
}
