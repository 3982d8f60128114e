package org.tirich.replay.simulator;

import java.util.List;

/// Knows what nobody can know, and takes what teaches most a second: the ceiling.
final class OraclePolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> learner.gain(clip, hour) / clip.seconds());
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
