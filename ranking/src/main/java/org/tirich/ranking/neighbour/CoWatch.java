package org.tirich.ranking.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// For each video the list of videos that most often were completed by the same viewers, updated with every event. When
/// a list is full, a new entry replaces the weakest and inherits its weight (Space-Saving: Metwally et al., 2005). The
/// weights of a video halve with each [#MAX_DEGREE] completions of it, and never because of time alone.
public final class CoWatch {

    private static final int MAX_NEIGHBOURS = 20;

    /// The weight of the completions of a video at which its weights halve.
    static final int MAX_DEGREE = 1000;

    private static final int BLOCKS_PER_CHUNK = 4096;
    private static final int NO_BLOCK = 0;
    private static final int EMPTY = -1;

    private int[] blocks = new int[0];
    private int[][] neighbours = new int[0][];
    private float[][] weights = new float[0][];
    /// The minute of the last halving; only in snapshots.
    private int[] halvedAt = new int[0];
    private float[] degrees = new float[0];
    private int used = 1;

    /// Receives the neighbours of a video.
    public interface Visitor {
        void visit(int neighbour, double cosine);
    }

    /// Records that one viewer completed both videos.
    public void addPair(int one, int other, double weight) {
        add(one, other, weight);
        add(other, one, weight);
    }

    public void addCompletion(int row, double weight, int minute) {
        var block = block(row);
        degrees[block] += (float) weight;
        if (degrees[block] > MAX_DEGREE) {
            halve(block, minute);
        }
    }

    private void add(int row, int other, double weight) {
        var block = block(row);
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

    /// Passes the neighbours of a video with their cosines, from 0 to about 1.
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

    /// Smoothed, so that two videos that only one viewer completed are not the nearest of all.
    private double cosine(double together, int block, int other) {
        return together / Math.sqrt((degrees[block] + 3.0) * (degrees[other] + 3.0));
    }

    public boolean contains(int row) {
        return row < blocks.length && blocks[row] != NO_BLOCK;
    }

    /// @param ids maps a row to the id of its video
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
        out.writeInt(halvedAt[block]);
        for (int at = start; at < start + count; at++) {
            out.writeLong(ids.applyAsLong(neighbours[block / BLOCKS_PER_CHUNK][at]));
            out.writeFloat(weights[block / BLOCKS_PER_CHUNK][at]);
        }
    }

    /// @param rows maps the id of a video to its row
    public void read(int row, DataInput in, LongToIntFunction rows) throws IOException {
        var count = in.readByte();
        if (count == EMPTY) {
            return;
        }
        var block = block(row);
        degrees[block] = in.readFloat();
        halvedAt[block] = in.readInt();
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        for (int at = start; at < start + count; at++) {
            neighbours[block / BLOCKS_PER_CHUNK][at] = rows.applyAsInt(in.readLong());
            weights[block / BLOCKS_PER_CHUNK][at] = in.readFloat();
        }
    }

    private void halve(int block, int minute) {
        halvedAt[block] = minute;
        var start = block % BLOCKS_PER_CHUNK * MAX_NEIGHBOURS;
        for (int at = start; at < start + MAX_NEIGHBOURS; at++) {
            weights[block / BLOCKS_PER_CHUNK][at] /= 2;
        }
        degrees[block] /= 2;
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
            halvedAt = Arrays.copyOf(halvedAt, longer);
        }
    }
}
