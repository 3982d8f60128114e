package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The videos that a learner may be shown: in her languages and not seen within a day.
final class EligibleVideos {

    private static final double REST_HOURS = 24;

    private final List<SimulatedVideo> videos = new ArrayList<>();
    private final Map<Long, Double> seen = new HashMap<>();

    void publish(SimulatedVideo video) {
        videos.add(video);
    }

    int size() {
        return videos.size();
    }

    void recordSeen(int learner, SimulatedVideo video, double hour) {
        seen.put((long) learner << 32 | video.id(), hour);
    }

    /// The ones with the highest scores.
    List<Long> best(SimulatedLearner learner, double hour, int size, ToDoubleFunction<SimulatedVideo> score) {
        record ScoredVideo(long id, double score) {}
        return videos.stream()
                .filter(video -> video.language().isEmpty() || learner.languages.contains(video.language()))
                .filter(video -> hour - seen.getOrDefault((long) learner.id << 32 | video.id(), -1e9) >= REST_HOURS)
                .map(video -> new ScoredVideo(video.id(), score.applyAsDouble(video)))
                .sorted(Comparator.comparingDouble((ScoredVideo each) -> -each.score())
                        .thenComparingLong(ScoredVideo::id))
                .limit(size)
                .map(ScoredVideo::id)
                .toList();
    }
}
