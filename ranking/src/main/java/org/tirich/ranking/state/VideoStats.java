package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Feedback counts of the videos, in columns by the rows of [VideoRows]. Each count is weighted by the trust in the
/// viewer it comes from.
public final class VideoStats {

    private static final double LOG_OF_2 = StrictMath.log(2);

    /// The weight of the prior, in impressions.
    private static final double PRIOR_STRENGTH = 6;

    private static final double MAX_DIFFICULTY = 3;

    private int[] impressions = new int[0];
    private float[] successes = new float[0];
    private float[] failures = new float[0];
    private double[] trend = new double[0];
    private float[] closed = new float[0];
    private float[] completed = new float[0];
    private float[] watchedToEnd = new float[0];
    private float[] kept = new float[0];
    private float[] shares = new float[0];
    private float[] difficulty = new float[0];

    void add(int row) {
        if (row >= impressions.length) {
            grow(row + 1);
        }
        trend[row] = Double.NEGATIVE_INFINITY;
    }

    /// Whether anything is counted for a video.
    boolean hasAny(int row) {
        return impressions[row] > 0 || closed[row] > 0 || successes[row] > 0 || failures[row] > 0;
    }

    /// The number of viewers the video was shown to.
    public int impressions(int row) {
        return impressions[row];
    }

    public boolean isUnproven(int row) {
        return impressions[row] < RankingParameters.PROVEN_IMPRESSIONS;
    }

    public void countShown(int row) {
        impressions[row]++;
    }

    void addSuccess(int row, double weight, long atMillis) {
        successes[row] += (float) weight;
        var success = log2(weight) + atMillis / (double) RankingParameters.POPULARITY_HALF_LIFE.toMillis();
        var higher = Math.max(trend[row], success);
        trend[row] = higher + log2(1 + StrictMath.pow(2, Math.min(trend[row], success) - higher));
    }

    void addFailure(int row, double weight) {
        failures[row] = Math.max(0, failures[row] + (float) weight);
    }

    /// Adds a closed impression.
    public void close(int row, double share, boolean wasKept, double weight) {
        closed[row] += (float) weight;
        completed[row] += share >= RankingParameters.COMPLETED_SHARE ? (float) weight : 0;
        watchedToEnd[row] += share >= RankingParameters.END_SHARE ? (float) weight : 0;
        kept[row] += wasKept ? (float) weight : 0;
        shares[row] += (float) (share * weight);
    }

    public void addDifficulty(int row, double step) {
        difficulty[row] = (float) Math.clamp(difficulty[row] + step, -MAX_DIFFICULTY, MAX_DIFFICULTY);
    }

    /// The popularity: the successes, each halved with every half-life since, as a binary logarithm relative to the
    /// epoch. All decay alike, so the order of two videos changes with events only, and a video only rises.
    double trend(int row) {
        return trend[row];
    }

    /// The posterior mean of the success rate.
    ///
    /// @param prior the expected rate before the first impression
    double quality(int row, double prior) {
        return (successes[row] + prior * PRIOR_STRENGTH) / (successes[row] + failures[row] + PRIOR_STRENGTH);
    }

    /// The standard deviation of the posterior with a mean.
    public double deviation(int row, double mean) {
        return Math.sqrt(mean * (1 - mean) / (successes[row] + failures[row] + PRIOR_STRENGTH + 1));
    }

    public double completionRate(int row) {
        return (completed[row] + 5 * 0.33) / (closed[row] + 5);
    }

    public double endRate(int row) {
        return (watchedToEnd[row] + 6 * 0.15) / (closed[row] + 6);
    }

    public double keptRate(int row) {
        return (kept[row] + 40 * 0.02) / (closed[row] + 40);
    }

    /// The weight of the closed impressions.
    public double closed(int row) {
        return closed[row];
    }

    /// The mean share of the video that is watched.
    public double meanShare(int row) {
        return (shares[row] + 0.5 * 4) / (closed[row] + 4);
    }

    /// The difficulty of the video's question, as a logit.
    public double difficulty(int row) {
        return difficulty[row];
    }

    private static double log2(double value) {
        return StrictMath.log(value) / LOG_OF_2;
    }

    private void grow(int needed) {
        var capacity = Math.max(needed, impressions.length * 3 / 2);
        impressions = Arrays.copyOf(impressions, capacity);
        successes = Arrays.copyOf(successes, capacity);
        failures = Arrays.copyOf(failures, capacity);
        trend = Arrays.copyOf(trend, capacity);
        closed = Arrays.copyOf(closed, capacity);
        completed = Arrays.copyOf(completed, capacity);
        watchedToEnd = Arrays.copyOf(watchedToEnd, capacity);
        kept = Arrays.copyOf(kept, capacity);
        shares = Arrays.copyOf(shares, capacity);
        difficulty = Arrays.copyOf(difficulty, capacity);
    }

    void write(int row, DataOutput out) throws IOException {
        out.writeInt(impressions[row]);
        out.writeFloat(successes[row]);
        out.writeFloat(failures[row]);
        out.writeDouble(trend[row]);
        out.writeFloat(closed[row]);
        out.writeFloat(completed[row]);
        out.writeFloat(watchedToEnd[row]);
        out.writeFloat(kept[row]);
        out.writeFloat(shares[row]);
        out.writeFloat(difficulty[row]);
    }

    void read(int row, DataInput in) throws IOException {
        impressions[row] = in.readInt();
        successes[row] = in.readFloat();
        failures[row] = in.readFloat();
        trend[row] = in.readDouble();
        closed[row] = in.readFloat();
        completed[row] = in.readFloat();
        watchedToEnd[row] = in.readFloat();
        kept[row] = in.readFloat();
        shares[row] = in.readFloat();
        difficulty[row] = in.readFloat();
    }
}
