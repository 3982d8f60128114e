package org.tirich.replay.simulator;

import java.util.List;

/// Knows the true interests and readiness of a learner and chooses the best matches: the upper bound of topic match.
final class TopicMatchPolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();

    /// The match from 0 to 1: half for a subject of interest, half for a concept that she is ready for and has not
    /// mastered.
    static double match(SimulatedLearner learner, SimulatedVideo video, double hour) {
        var interests = learner.interest(video.subject()) > 0 ? 0.5 : 0;
        var ready = learner.readiness(video.concept(), hour) >= 0.5 && learner.mastery(video.concept(), hour) < 0.6;
        return interests + (ready ? 0.5 : 0);
    }

    @Override
    public void publish(SimulatedVideo video, double hour) {
        eligible.publish(video);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, video -> match(learner, video, hour));
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        eligible.recordSeen(learner, video, hour);
    }
}
