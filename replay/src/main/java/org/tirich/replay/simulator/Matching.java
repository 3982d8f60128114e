package org.tirich.replay.simulator;

import java.util.List;

/// Knows what a learner is ready for and what interests her, and takes that: the best match of topics there is.
final class Matching implements Policy {

    private final Eligible eligible = new Eligible();

    /// From 0 to 1: half for a subject that interests her, half for a concept that she is ready for and does not know.
    static double worth(Learner learner, Clip clip, double hour) {
        var interests = learner.interest(clip.subject()) > 0 ? 0.5 : 0;
        var ready = learner.readiness(clip.concept(), hour) >= 0.5 && learner.mastery(clip.concept(), hour) < 0.6;
        return interests + (ready ? 0.5 : 0);
    }

    @Override
    public void publish(Clip clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(Learner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> worth(learner, clip, hour));
    }

    @Override
    public void observe(int learner, Clip clip, Learner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
