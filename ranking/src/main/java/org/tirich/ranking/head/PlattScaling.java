package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Calibrates a logit to a probability by a logistic curve (Platt, 1999) that is fitted online.
final class PlattScaling {

    /// Bounds of the learning rate, which falls with the number of examples.
    private static final double MIN_RATE = 0.001;

    private static final double MAX_RATE = 0.05;
    private static final double MAX_LOGIT = 8;

    private double slope = 1;
    private double offset;
    private int examples;

    double apply(double logit) {
        return sigmoid(slope * Math.clamp(logit, -MAX_LOGIT, MAX_LOGIT) + offset);
    }

    void learn(double logit, boolean happened) {
        var clamped = Math.clamp(logit, -MAX_LOGIT, MAX_LOGIT);
        var error = sigmoid(slope * clamped + offset) - (happened ? 1 : 0);
        examples++;
        var rate = Math.max(MIN_RATE, MAX_RATE / StrictMath.sqrt(examples));
        offset -= rate * error;
        slope = Math.clamp(slope - rate * 0.2 * error * clamped, 0.2, 3);
    }

    static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    void copyFrom(PlattScaling other) {
        slope = other.slope;
        offset = other.offset;
        examples = other.examples;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(slope);
        out.writeDouble(offset);
        out.writeInt(examples);
    }

    void read(DataInput in) throws IOException {
        slope = in.readDouble();
        offset = in.readDouble();
        examples = in.readInt();
    }
}
