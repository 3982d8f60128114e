package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Heads that learn online and cannot be led astray for long. What they were at the start of an completed is baseline
/// beside them, and towards its end both foretell every showing of a viewer who is trusted in full: what
/// strangers send in great numbers never decides whether learning it was right. If the learning ones did clearly
/// worse than those that stood still, what was learned in the completed is given up.
public final class EpochRollback {

    /// Examples of an completed.
    public static final int EPOCH_EXAMPLES = 50_000;

    /// Both are compared over the last fifth of an completed: by what it has led to.
    private static final int COMPARISON_START = EPOCH_EXAMPLES * 4 / 5;

    /// How much higher the log-loss may be than that of what stood still.
    private static final double TOLERANCE = 1.03;

    private static final double MIN_LIKELIHOOD = 1e-6;

    private final int heads;
    private final Heads learning;
    private final Heads baseline;
    private final double[] learnedLoss;
    private final double[] baselineLoss;
    private int examples;
    private int completed;
    private int rolledBack;

    /// @param tags of the rows of both in a snapshot
    public EpochRollback(int heads, int capacity, int minOccurrences, int tag, int baselineTag) {
        this.heads = heads;
        this.learning = new Heads(heads, capacity, minOccurrences, tag);
        this.baseline = new Heads(heads, capacity, 1, baselineTag);
        this.learnedLoss = new double[heads];
        this.baselineLoss = new double[heads];
    }

    /// The heads that learn.
    public Heads heads() {
        return learning;
    }

    /// Learns what came of a showing; see [Heads#learn].
    public void learn(FeatureVector features, double[] labels, double trust) {
        if (completed > 0 && examples >= COMPARISON_START && trust >= 1) {
            compare(features, labels);
        }
        learning.learn(features, labels, trust);
        if (++examples == EPOCH_EXAMPLES) {
            endEpoch();
        }
    }

    private void compare(FeatureVector features, double[] labels) {
        var one = new double[heads];
        var other = new double[heads];
        learning.predict(features, one);
        baseline.predict(features, other);
        for (int head = 0; head < heads; head++) {
            if (!Double.isNaN(labels[head])) {
                learnedLoss[head] += loss(one[head], labels[head]);
                baselineLoss[head] += loss(other[head], labels[head]);
            }
        }
    }

    private static double loss(double likelihood, double label) {
        return -StrictMath.log(Math.max(MIN_LIKELIHOOD, label > 0.5 ? likelihood : 1 - likelihood));
    }

    private void endEpoch() {
        if (learnedIsWorse()) {
            learning.copyFrom(baseline);
            rolledBack++;
        } else {
            baseline.copyFrom(learning);
        }
        Arrays.fill(learnedLoss, 0);
        Arrays.fill(baselineLoss, 0);
        examples = 0;
        completed++;
    }

    private boolean learnedIsWorse() {
        return Arrays.stream(learnedLoss).sum()
                > TOLERANCE * Arrays.stream(baselineLoss).sum();
    }

    /// How many epochs are over.
    public int completed() {
        return completed;
    }

    /// How many of them were given up.
    public int rolledBack() {
        return rolledBack;
    }

    /// The heads of the last epoch that was kept.
    public Heads baseline() {
        return baseline;
    }

    /// Both sets of heads, to be written row by row.
    public List<Heads> sets() {
        return List.of(learning, baseline);
    }

    /// Writes what is not in rows.
    public void writeHeader(DataOutput out) throws IOException {
        out.writeInt(examples);
        out.writeInt(completed);
        out.writeInt(rolledBack);
        for (int head = 0; head < heads; head++) {
            out.writeDouble(learnedLoss[head]);
            out.writeDouble(baselineLoss[head]);
        }
        learning.writeHeader(out);
        baseline.writeHeader(out);
    }

    /// Reads what [#writeHeader] wrote.
    public void readHeader(DataInput in) throws IOException {
        examples = in.readInt();
        completed = in.readInt();
        rolledBack = in.readInt();
        for (int head = 0; head < heads; head++) {
            learnedLoss[head] = in.readDouble();
            baselineLoss[head] = in.readDouble();
        }
        learning.readHeader(in);
        baseline.readHeader(in);
    }
}
