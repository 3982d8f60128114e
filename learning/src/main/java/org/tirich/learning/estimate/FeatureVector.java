package org.tirich.learning.estimate;

/// The features of one answer, in the order in which they are added.
final class FeatureVector {

    /// The usual share of right answers. Results are expressed as a deviation from it.
    static final double USUAL_SHARE = 0.6;

    private final double[] values;
    private int size;

    FeatureVector(int size) {
        values = new double[size];
    }

    void clear() {
        size = 0;
    }

    void add(double value) {
        values[size++] = value;
    }

    void addDeviation(double share) {
        add(share - USUAL_SHARE);
    }

    /// The values; a shared array.
    double[] values() {
        if (size != values.length) {
            throw new IllegalStateException(size + " features instead of " + values.length);
        }
        return values;
    }
}
