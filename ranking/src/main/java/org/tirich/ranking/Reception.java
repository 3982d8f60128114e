package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How lessons were received by those they were shown to, in arrays by the rows of [Videos]: counts of what came
/// of showings, each in the weight that its viewer had.
final class Reception {

    private static final double LOG_OF_2 = StrictMath.log(2);

    /// How many showings the lessons of its creator, its concepts and everyone count for before its own do.
    private static final double PRIOR_STRENGTH = 6;

    private int[] shown = new int[0];
    private float[] yes = new float[0];
    private float[] no = new float[0];
    private double[] trend = new double[0];
    private float[] settled = new float[0];
    private float[] followed = new float[0];
    private float[] finished = new float[0];
    private float[] kept = new float[0];
    private float[] watched = new float[0];
    private float[] difficulty = new float[0];

    /// A lesson is met for the first time.
    void meet(int row) {
        if (row >= shown.length) {
            grow(row + 1);
        }
        trend[row] = Double.NEGATIVE_INFINITY;
    }

    /// Whether anything came of showing it.
    boolean isAny(int row) {
        return shown[row] > 0 || settled[row] > 0 || yes[row] > 0 || no[row] > 0;
    }

    int shown(int row) {
        return shown[row];
    }

    boolean unproven(int row) {
        return shown[row] < Limits.PROVEN_AT;
    }

    void countShown(int row) {
        shown[row]++;
    }

    /// Somebody followed it, or kept it, or learned from it: a success at a moment.
    void succeed(int row, double weight, long atMillis) {
        yes[row] += (float) weight;
        var success = log2(weight) + atMillis / (double) Limits.POPULARITY_HALF_LIFE.toMillis();
        var higher = Math.max(trend[row], success);
        trend[row] = higher + log2(1 + StrictMath.pow(2, Math.min(trend[row], success) - higher));
    }

    void fail(int row, double weight) {
        no[row] = Math.max(0, no[row] + (float) weight);
    }

    /// A showing of it is over.
    void settle(int row, double share, boolean wasKept, double weight) {
        settled[row] += (float) weight;
        followed[row] += share >= Limits.FOLLOWED ? (float) weight : 0;
        finished[row] += share >= 0.98 ? (float) weight : 0;
        kept[row] += wasKept ? (float) weight : 0;
        watched[row] += (float) (share * weight);
    }

    void harder(int row, double step) {
        difficulty[row] = (float) Math.clamp(difficulty[row] + step, -3, 3);
    }

    /// The successes, each worth half as much for every half-life that has passed since, as a logarithm to base
    /// 2 and reckoned at the epoch. All decay alike, so that the order of two lessons changes with events and
    /// never with time, and a lesson only ever rises.
    double trend(int row) {
        return trend[row];
    }

    /// The mean of the posterior on "who is shown it follows it".
    ///
    /// @param prior what is to be expected of it before anyone saw it
    double quality(int row, double prior) {
        return (yes[row] + prior * PRIOR_STRENGTH) / (yes[row] + no[row] + PRIOR_STRENGTH);
    }

    /// How far that may be off, as a standard deviation.
    double doubt(int row, double mean) {
        return Math.sqrt(mean * (1 - mean) / (yes[row] + no[row] + PRIOR_STRENGTH + 1));
    }

    double followedRate(int row) {
        return (followed[row] + 5 * 0.33) / (settled[row] + 5);
    }

    double finishedRate(int row) {
        return (finished[row] + 6 * 0.15) / (settled[row] + 6);
    }

    double keptRate(int row) {
        return (kept[row] + 40 * 0.02) / (settled[row] + 40);
    }

    double settled(int row) {
        return settled[row];
    }

    /// The share of it that is watched on average.
    double watchedShare(int row) {
        return (watched[row] + 0.5 * 4) / (settled[row] + 4);
    }

    double difficulty(int row) {
        return difficulty[row];
    }

    private static double log2(double value) {
        return StrictMath.log(value) / LOG_OF_2;
    }

    private void grow(int needed) {
        var longer = Math.max(needed, shown.length * 3 / 2);
        shown = Arrays.copyOf(shown, longer);
        yes = Arrays.copyOf(yes, longer);
        no = Arrays.copyOf(no, longer);
        trend = Arrays.copyOf(trend, longer);
        settled = Arrays.copyOf(settled, longer);
        followed = Arrays.copyOf(followed, longer);
        finished = Arrays.copyOf(finished, longer);
        kept = Arrays.copyOf(kept, longer);
        watched = Arrays.copyOf(watched, longer);
        difficulty = Arrays.copyOf(difficulty, longer);
    }

    /// Writes what is known of one lesson.
    void write(int row, DataOutput out) throws IOException {
        out.writeInt(shown[row]);
        out.writeFloat(yes[row]);
        out.writeFloat(no[row]);
        out.writeDouble(trend[row]);
        out.writeFloat(settled[row]);
        out.writeFloat(followed[row]);
        out.writeFloat(finished[row]);
        out.writeFloat(kept[row]);
        out.writeFloat(watched[row]);
        out.writeFloat(difficulty[row]);
    }

    /// Reads what [#write] wrote.
    void read(int row, DataInput in) throws IOException {
        shown[row] = in.readInt();
        yes[row] = in.readFloat();
        no[row] = in.readFloat();
        trend[row] = in.readDouble();
        settled[row] = in.readFloat();
        followed[row] = in.readFloat();
        finished[row] = in.readFloat();
        kept[row] = in.readFloat();
        watched[row] = in.readFloat();
        difficulty[row] = in.readFloat();
    }
}
