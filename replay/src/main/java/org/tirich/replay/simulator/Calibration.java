package org.tirich.replay.simulator;

import java.util.HashMap;
import java.util.Map;

/// How far "got it" of one learner can be believed: the share of it that an answer within a week confirmed, with a
/// prior
/// of .1 that weighs as much as five answers.
final class Calibration {

    private static final double PRIOR = 0.1;
    private static final double PRIOR_ANSWERS = 5;
    private static final double WEEK_HOURS = 7 * 24;

    private final Map<Integer, Double> saidGotIt = new HashMap<>();
    private int confirmed;
    private int refuted;

    void gotIt(int concept, double hour) {
        saidGotIt.put(concept, hour);
    }

    void answered(int concept, boolean right, double hour) {
        var said = saidGotIt.remove(concept);
        if (said != null && hour - said <= WEEK_HOURS) {
            if (right) {
                confirmed++;
            } else {
                refuted++;
            }
        }
    }

    /// From 0 to 1.
    double weight() {
        return (PRIOR * PRIOR_ANSWERS + confirmed) / (PRIOR_ANSWERS + confirmed + refuted);
    }
}
