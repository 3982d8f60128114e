package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// Takes any lesson: the floor.
final class RandomPolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();
    private final SplittableRandom random;

    RandomPolicy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, _ -> random.nextDouble());
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
