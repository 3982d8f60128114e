package org.tirich.replay.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What most finished lately, half as much with every three days.
final class Popular implements Policy {

    private static final double HALF_LIFE_HOURS = 72;

    private final Eligible eligible = new Eligible();
    private final Map<Integer, Double> scores = new HashMap<>();

    @Override
    public void publish(Clip clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(Learner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> scores.getOrDefault(clip.id(), 0.0));
    }

    @Override
    public void observe(int learner, Clip clip, Learner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
        if (showing.share() >= 0.75) {
            scores.merge(clip.id(), Math.pow(2, hour / HALF_LIFE_HOURS), Double::sum);
        }
    }
}
