package org.tirich.replay.online;

/// How often an outcome came for each of many things, drawn towards a prior while little is known.
final class SmoothedRates {

    /// A thing without impressions counts as this many at the rate of all.
    private static final double PRIOR = 10;

    /// Steps of log-odds by which rates are told apart.
    private static final double STEP = 0.25;

    private final double[] shown;
    private final double[] happened;
    private double allShown = 1;
    private double allHappened = 0.25;

    SmoothedRates(int things) {
        shown = new double[things];
        happened = new double[things];
    }

    /// The log-odds of the rate in whole steps.
    int bucket(int thing) {
        double prior = allHappened / allShown;
        double rate = (happened[thing] + PRIOR * prior) / (shown[thing] + PRIOR);
        return (int) Math.round(Math.log(rate / (1 - rate)) / STEP);
    }

    void add(int thing, boolean outcome) {
        shown[thing]++;
        allShown++;
        if (outcome) {
            happened[thing]++;
            allHappened++;
        }
    }
}
