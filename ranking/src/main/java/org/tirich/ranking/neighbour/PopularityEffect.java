package org.tirich.ranking.neighbour;

import org.tirich.ranking.neighbour.NeighbourhoodSettings.Popularity;

/// What the popularity of each video does to its score: `sum · factor + addition`.
///
/// @param factors by video
/// @param additions by video; empty where all are 0
record PopularityEffect(float[] factors, float[] additions) {

    /// Added to a number of viewers before it damps.
    private static final double DEGREE_OFFSET = 20;

    /// Added to a recent popularity, so that a video without any is not excluded.
    private static final double MIN_RECENT = 1e-3;

    private static final float[] NONE = {};

    /// @param degrees by video the weight of its viewers
    /// @param recent by video the recent popularity, from 0 to 1
    static PopularityEffect of(Popularity popularity, float[] degrees, float[] recent) {
        var factors = new float[degrees.length];
        for (int n = 0; n < factors.length; n++) {
            factors[n] = (float) (Math.pow(degrees[n] + DEGREE_OFFSET, -popularity.damping())
                    * (popularity.exponent() == 0 ? 1 : Math.pow(recent[n] + MIN_RECENT, popularity.exponent())));
        }
        var additions = popularity.weight() == 0 ? NONE : new float[recent.length];
        for (int n = 0; n < additions.length; n++) {
            additions[n] = (float) (popularity.weight() * recent[n]);
        }
        return new PopularityEffect(factors, additions);
    }

    /// The same order of videos with factors of a given mean, so that scores of several groups of viewers compare.
    PopularityEffect withMean(double mean) {
        var sum = 0.0;
        for (var each : factors) {
            sum += each;
        }
        var scale = (float) (sum == 0 ? 1 : mean * factors.length / sum);
        var scaled = factors.clone();
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= scale;
        }
        var added = additions.clone();
        for (int n = 0; n < added.length; n++) {
            added[n] *= scale;
        }
        return new PopularityEffect(scaled, added);
    }

    double mean() {
        var sum = 0.0;
        for (var each : factors) {
            sum += each;
        }
        return sum / Math.max(1, factors.length);
    }

    /// The score of a video by the sum of its weights.
    float apply(float sum, int video) {
        return sum * factors[video] + (additions.length == 0 ? 0 : additions[video]);
    }

    /// Makes scores of the sums of all videos.
    void applyAll(float[] sums) {
        for (int video = 0; video < sums.length; video++) {
            sums[video] *= factors[video];
        }
        for (int video = 0; video < additions.length; video++) {
            sums[video] += additions[video];
        }
    }
}
