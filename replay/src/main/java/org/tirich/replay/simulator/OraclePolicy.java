package org.tirich.replay.simulator;

import java.util.List;

/// Knows the true state of a learner and chooses what teaches most per second: the upper bound.
final class OraclePolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();

    @Override
    public void publish(SimulatedVideo video, double hour) {
        eligible.publish(video);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, video -> learner.gain(video, hour) / video.seconds());
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        eligible.recordSeen(learner, video, hour);
    }
}
