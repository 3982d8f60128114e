package org.tirich.replay.ours;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.Head;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.Request;
import org.tirich.ranking.Weights;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.replay.data.Impression;
import org.tirich.replay.peer.Recommender;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// The engine's candidates in its order. Logs of entertainment lack the learning terms of the score (gaps, reviews,
/// unclear concepts), so the weights here are for affinity, and the settings are the weights of quality and of
/// predicted completion. Both are small enough that the lists of different viewers stay different.
public final class TirichRecommender implements Recommender {

    private static final String QUALITY = "quality";
    private static final String COMPLETED = "completed";
    /// Excludes videos that she saw before the log begins.
    private static final double SEEN_WEIGHT = -10;

    private static final int PROCESSORS = 2;
    private static final int MAX_NEIGHBOURHOOD_VIDEOS = 10_000;
    private static final int MAX_NEIGHBOURHOOD_VIEWERS = 200_000;

    /// More than any measured list.
    private static final int LIST_SIZE = 40;

    private @Nullable TrainingLog trainedOn;
    private @Nullable Ranker ranker;

    @Override
    public String name() {
        return "tirich";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return Stream.of(0.0, 0.025, 0.05)
                .flatMap(
                        quality -> Stream.of(0.0, 0.2).map(completed -> Map.of(QUALITY, quality, COMPLETED, completed)))
                .toList();
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        var trained = trainedRanker(training);
        var weights = weights(settings);
        var now = Instant.ofEpochMilli(training.endMillis());
        return (user, scores) -> {
            var seen = training.seen(user);
            var request =
                    new Request(LogEvents.id(user), List.of(), LIST_SIZE, now, id -> !seen[LogEvents.index(id)], 0);
            var order = trained.topCandidates(request, weights);
            for (int rank = 0; rank < order.size(); rank++) {
                scores[LogEvents.index(order.get(rank).video())] = LIST_SIZE - rank;
            }
        };
    }

    /// The state does not depend on the weights, so all settings share one ranker.
    private Ranker trainedRanker(TrainingLog training) {
        var known = ranker;
        if (known == null || trainedOn != training) {
            known = LogEvents.newRanker(training.dataset());
            for (Impression impression : training.impressions()) {
                LogEvents.of(impression).forEach(known::apply);
            }
            known.setNeighbourhood(Neighbourhood.of(
                    known.interactions(MAX_NEIGHBOURHOOD_VIDEOS, MAX_NEIGHBOURHOOD_VIEWERS), PROCESSORS));
            ranker = known;
            trainedOn = training;
        }
        return known;
    }

    private static Weights weights(Map<String, Double> settings) {
        var heads = new EnumMap<Head, Double>(Head.class);
        heads.put(Head.COMPLETED, settings.getOrDefault(COMPLETED, 0.0));
        return new Weights(
                "replay", heads, settings.getOrDefault(QUALITY, 0.0), 1, 0, 0, 0, 0, 0, 0, 0, 0, SEEN_WEIGHT, 0);
    }
}
