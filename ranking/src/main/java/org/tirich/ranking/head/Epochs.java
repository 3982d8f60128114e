package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Heads that learn online and cannot be led astray for long. What they were at the start of an epoch is kept
/// beside them, and towards its end both foretell every showing of a viewer who is trusted in full: what
/// strangers send in great numbers never decides whether learning it was right. If the learning ones did clearly
/// worse than those that stood still, what was learned in the epoch is given up.
public final class Epochs {

    /// Examples of an epoch.
    public static final int LENGTH = 50_000;

    /// Both are compared over the last fifth of an epoch: by what it has led to.
    private static final int COMPARED_FROM = LENGTH * 4 / 5;

    /// How much higher the log-loss may be than that of what stood still.
    private static final double TOLERANCE = 1.03;

    private static final double LEAST = 1e-6;

    private final int heads;
    private final Heads learning;
    private final Heads kept;
    private final double[] ours;
    private final double[] theirs;
    private int examples;
    private int epoch;
    private int givenUp;

    /// @param tags of the rows of both in a snapshot
    public Epochs(int heads, int capacity, int admittedAt, int tag, int keptTag) {
        this.heads = heads;
        this.learning = new Heads(heads, capacity, admittedAt, tag);
        this.kept = new Heads(heads, capacity, 1, keptTag);
        this.ours = new double[heads];
        this.theirs = new double[heads];
    }

    /// The heads that learn.
    public Heads heads() {
        return learning;
    }

    /// Learns what came of a showing; see [Heads#learn].
    public void learn(Features features, double[] labels, double trust) {
        if (epoch > 0 && examples >= COMPARED_FROM && trust >= 1) {
            compare(features, labels);
        }
        learning.learn(features, labels, trust);
        if (++examples == LENGTH) {
            turn();
        }
    }

    private void compare(Features features, double[] labels) {
        var one = new double[heads];
        var other = new double[heads];
        learning.predict(features, one);
        kept.predict(features, other);
        for (int head = 0; head < heads; head++) {
            if (!Double.isNaN(labels[head])) {
                ours[head] += loss(one[head], labels[head]);
                theirs[head] += loss(other[head], labels[head]);
            }
        }
    }

    private static double loss(double likelihood, double label) {
        return -StrictMath.log(Math.max(LEAST, label > 0.5 ? likelihood : 1 - likelihood));
    }

    private void turn() {
        if (isWorse()) {
            learning.takeFrom(kept);
            givenUp++;
        } else {
            kept.takeFrom(learning);
        }
        Arrays.fill(ours, 0);
        Arrays.fill(theirs, 0);
        examples = 0;
        epoch++;
    }

    private boolean isWorse() {
        return Arrays.stream(ours).sum() > TOLERANCE * Arrays.stream(theirs).sum();
    }

    /// How many epochs are over.
    public int epoch() {
        return epoch;
    }

    /// How many of them were given up.
    public int givenUp() {
        return givenUp;
    }

    /// Both sets of heads, to be written row by row.
    public List<Heads> sets() {
        return List.of(learning, kept);
    }

    /// Writes what is not in rows.
    public void writeRest(DataOutput out) throws IOException {
        out.writeInt(examples);
        out.writeInt(epoch);
        out.writeInt(givenUp);
        for (int head = 0; head < heads; head++) {
            out.writeDouble(ours[head]);
            out.writeDouble(theirs[head]);
        }
        learning.writeRest(out);
        kept.writeRest(out);
    }

    /// Reads what [#writeRest] wrote.
    public void readRest(DataInput in) throws IOException {
        examples = in.readInt();
        epoch = in.readInt();
        givenUp = in.readInt();
        for (int head = 0; head < heads; head++) {
            ours[head] = in.readDouble();
            theirs[head] = in.readDouble();
        }
        learning.readRest(in);
        kept.readRest(in);
    }
}
