package org.tirich.replay.online;

/// The rates of an outcome by entity, shrunk towards the overall rate.
final class SmoothedRates {

    /// The weight of the overall rate, in impressions.
    private static final double PRIOR_STRENGTH = 10;

    /// The width of a bucket in log-odds.
    private static final double BUCKET_WIDTH = 0.25;

    private final double[] impressions;
    private final double[] positives;
    private double allImpressions = 1;
    private double allPositives = 0.25;

    SmoothedRates(int entities) {
        impressions = new double[entities];
        positives = new double[entities];
    }

    /// The bucket of the log-odds of the rate.
    int bucket(int entity) {
        double prior = allPositives / allImpressions;
        double rate = (positives[entity] + PRIOR_STRENGTH * prior) / (impressions[entity] + PRIOR_STRENGTH);
        return (int) Math.round(Math.log(rate / (1 - rate)) / BUCKET_WIDTH);
    }

    void add(int entity, boolean outcome) {
        impressions[entity]++;
        allImpressions++;
        if (outcome) {
            positives[entity]++;
            allPositives++;
        }
    }
}
