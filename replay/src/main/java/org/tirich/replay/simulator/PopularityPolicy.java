package org.tirich.replay.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks by completions, with a half-life of three days.
final class PopularityPolicy implements Policy {

    private static final double HALF_LIFE_HOURS = 72;

    private final EligibleVideos eligible = new EligibleVideos();
    private final Map<Integer, Double> scores = new HashMap<>();

    @Override
    public void publish(SimulatedVideo video, double hour) {
        eligible.publish(video);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        return eligible.best(learner, hour, size, video -> scores.getOrDefault(video.id(), 0.0));
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        eligible.recordSeen(learner, video, hour);
        if (viewing.completed()) {
            scores.merge(video.id(), Math.pow(2, hour / HALF_LIFE_HOURS), Double::sum);
        }
    }
}
