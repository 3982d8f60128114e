package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Makes a score an honest probability: a logistic curve over its logit (Platt, 1999), followed online, so that
/// of a hundred showings said to be followed with 0.3 about thirty are.
final class Calibration {

    /// How far one example moves the curve: fast at first and never slower than this.
    private static final double SLOWEST = 0.001;

    private static final double FASTEST = 0.05;
    private static final double FARTHEST = 8;

    private double slope = 1;
    private double offset;
    private int learned;

    double apply(double logit) {
        return sigmoid(slope * Math.clamp(logit, -FARTHEST, FARTHEST) + offset);
    }

    void learn(double logit, boolean happened) {
        var clamped = Math.clamp(logit, -FARTHEST, FARTHEST);
        var error = sigmoid(slope * clamped + offset) - (happened ? 1 : 0);
        learned++;
        var rate = Math.max(SLOWEST, FASTEST / StrictMath.sqrt(learned));
        offset -= rate * error;
        slope = Math.clamp(slope - rate * 0.2 * error * clamped, 0.2, 3);
    }

    static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    void takeFrom(Calibration other) {
        slope = other.slope;
        offset = other.offset;
        learned = other.learned;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(slope);
        out.writeDouble(offset);
        out.writeInt(learned);
    }

    void read(DataInput in) throws IOException {
        slope = in.readDouble();
        offset = in.readDouble();
        learned = in.readInt();
    }
}
