package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How often a learner's answers confirm her reports of "got it", corrected for guessing as in formula scoring: a right
/// answer counts 1, a wrong one -g/(1-g) at a probability g of guessing it.
final class SelfReportCalibration {

    /// The weight of a report by a learner without any checked report: explainer videos feel understood without being
    /// understood (Kulgemeyer and Wittwer, 2023).
    private static final double PRIOR_WEIGHT = 0.1;

    /// The number of checked reports that count as much as the prior.
    private static final double PRIOR_REPORTS = 4;

    /// At this number both sums are halved, so that a learner's earlier reports count less.
    private static final int MAX_REPORTS = 32;

    private float checked;
    private float confirmed;

    /// Records the first answer after a report.
    void check(boolean correct, double guess) {
        checked++;
        confirmed += (float) (correct ? 1 : -guess / (1 - guess));
        if (checked >= MAX_REPORTS) {
            checked /= 2;
            confirmed /= 2;
        }
    }

    /// The weight of "got it", where an answer has 1; from 0 to 1.
    double weight() {
        return Math.clamp((PRIOR_WEIGHT * PRIOR_REPORTS + confirmed) / (PRIOR_REPORTS + checked), 0, 1);
    }

    boolean isEmpty() {
        return checked == 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(checked);
        out.writeFloat(confirmed);
    }

    void read(DataInput in) throws IOException {
        checked = in.readFloat();
        confirmed = in.readFloat();
    }
}
