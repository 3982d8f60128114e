package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Heads with protection against poisoned feedback. A copy from the start of each epoch is the baseline. Near the end
/// of the epoch both predict every impression of a fully trusted viewer, so that mass-produced accounts have no say. If
/// the log-loss of the learning heads is clearly higher, they are rolled back to the baseline.
public final class EpochRollback {

    public static final int EPOCH_EXAMPLES = 50_000;

    /// The comparison covers the last fifth of an epoch.
    private static final int COMPARISON_START = EPOCH_EXAMPLES * 4 / 5;

    /// The heads are rolled back when their log-loss exceeds the baseline's by this factor.
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

    /// @param tag of the rows of the learning heads in a snapshot, `baselineTag` of the baseline
    public EpochRollback(int heads, int capacity, int minOccurrences, int tag, int baselineTag) {
        this.heads = heads;
        this.learning = new Heads(heads, capacity, minOccurrences, tag);
        this.baseline = new Heads(heads, capacity, 1, baselineTag);
        this.learnedLoss = new double[heads];
        this.baselineLoss = new double[heads];
    }

    /// The learning heads.
    public Heads heads() {
        return learning;
    }

    /// Learns from an example; see [Heads#learn].
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

    /// The number of completed epochs.
    public int completed() {
        return completed;
    }

    /// The number of epochs after which the heads were rolled back.
    public int rolledBack() {
        return rolledBack;
    }

    /// The heads at the start of this epoch.
    public Heads baseline() {
        return baseline;
    }

    /// The learning heads and the baseline.
    public List<Heads> sets() {
        return List.of(learning, baseline);
    }

    /// Writes everything that is not in rows.
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
