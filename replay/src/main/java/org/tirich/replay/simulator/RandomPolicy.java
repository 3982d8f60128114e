package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// A policy that chooses videos at random: the lower bound.
final class RandomPolicy implements Policy {

    private final EligibleVideos eligible = new EligibleVideos();
    private final SplittableRandom random;

    RandomPolicy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void publish(SimulatedVideo video, double hour) {
        eligible.publish(video);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, _ -> random.nextDouble());
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        eligible.recordSeen(learner, video, hour);
    }
}
