package org.tirich.replay.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What most finished lately, half as much with every three days.
final class PopularityPolicy implements Policy {

    private static final double HALF_LIFE_HOURS = 72;

    private final EligibleVideos eligible = new EligibleVideos();
    private final Map<Integer, Double> scores = new HashMap<>();

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, clip -> scores.getOrDefault(clip.id(), 0.0));
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
        if (showing.share() >= 0.75) {
            scores.merge(clip.id(), Math.pow(2, hour / HALF_LIFE_HOURS), Double::sum);
        }
    }
}
