package org.tirich.replay.simulator;

import java.util.List;

/// Knows what a learner is ready for and what interests her, and takes that: the best match of topics there is.
final class TopicMatchPolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();

    /// From 0 to 1: half for a subject that interests her, half for a concept that she is ready for and does not know.
    static double worth(SimulatedLearner learner, SimulatedVideo clip, double hour) {
        var interests = learner.interest(clip.subject()) > 0 ? 0.5 : 0;
        var ready = learner.readiness(clip.concept(), hour) >= 0.5 && learner.mastery(clip.concept(), hour) < 0.6;
        return interests + (ready ? 0.5 : 0);
    }

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> worth(learner, clip, hour));
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
