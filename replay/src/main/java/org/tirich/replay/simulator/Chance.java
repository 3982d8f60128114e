package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// Takes any lesson: the floor.
final class Chance implements Policy {

    private final Eligible eligible = new Eligible();
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void publish(Clip clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(Learner learner, double hour, int size) {
        return eligible.best(learner, hour, size, _ -> random.nextDouble());
    }

    @Override
    public void observe(int learner, Clip clip, Learner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
    }
}
