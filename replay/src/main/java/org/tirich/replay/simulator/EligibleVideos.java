package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The lessons that a learner may be shown: in her languages, and not seen within a day.
final class EligibleVideos {

    private static final double REST_HOURS = 24;

    private final List<SimulatedVideo> clips = new ArrayList<>();
    private final Map<Long, Double> seen = new HashMap<>();

    void publish(SimulatedVideo clip) {
        clips.add(clip);
    }

    int size() {
        return clips.size();
    }

    void saw(int learner, SimulatedVideo clip, double hour) {
        seen.put((long) learner << 32 | clip.id(), hour);
    }

    /// The best of them by a score.
    List<Long> best(SimulatedLearner learner, double hour, int size, ToDoubleFunction<SimulatedVideo> score) {
        record Scored(long id, double score) {}
        return clips.stream()
                .filter(clip -> clip.language().isEmpty() || learner.languages.contains(clip.language()))
                .filter(clip -> hour - seen.getOrDefault((long) learner.id << 32 | clip.id(), -1e9) >= REST_HOURS)
                .map(clip -> new Scored(clip.id(), score.applyAsDouble(clip)))
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score())
                        .thenComparingLong(Scored::id))
                .limit(size)
                .map(Scored::id)
                .toList();
    }
}
