package org.tirich.replay.simulator;

import java.util.List;

/// Knows what nobody can know, and takes what teaches most a second: the ceiling.
final class Oracle implements Policy {

    private final Eligible eligible = new Eligible();

    @Override
    public void publish(Clip clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(Learner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> learner.gain(clip, hour) / clip.seconds());
    }

    @Override
    public void observe(int learner, Clip clip, Learner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
