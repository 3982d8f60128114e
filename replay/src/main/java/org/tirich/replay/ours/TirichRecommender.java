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

/// The engine's candidates in the engine's order. What counts for learning - gaps, reviews, what is unclear - no log
/// of entertainment tells; so the weights here count what goes with what a viewer watched, and the settings say how
/// much the rest of what the engine knows of a lesson counts beside it: never so much that lists of different viewers
/// become the same.
public final class TirichRecommender implements Recommender {

    private static final String QUALITY = "quality";
    private static final String FOLLOWED = "followed";
    /// What she saw before a log begins is not worth a place.
    private static final double SEEN = -10;

    private static final int PROCESSORS = 2;
    private static final int MOST_NEIGHBOURS = 10_000;
    private static final int MOST_FOLLOWERS = 200_000;

    /// Longer than any list that is measured.
    private static final int RANKED = 40;

    private @Nullable TrainingLog learned;
    private @Nullable Ranker ranker;

    @Override
    public String name() {
        return "tirich";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return Stream.of(0.0, 0.05, 0.1)
                .flatMap(quality -> Stream.of(0.0, 0.2).map(followed -> Map.of(QUALITY, quality, FOLLOWED, followed)))
                .toList();
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        var engine = engine(training);
        var weights = weights(settings);
        var now = Instant.ofEpochMilli(training.endMillis());
        return (user, scores) -> {
            var seen = training.seen(user);
            var request = new Request(LogEvents.id(user), List.of(), RANKED, now, id -> !seen[LogEvents.index(id)], 0);
            var order = engine.topCandidates(request, weights);
            for (int place = 0; place < order.size(); place++) {
                scores[LogEvents.index(order.get(place).video())] = RANKED - place;
            }
        };
    }

    /// What is learned does not depend on the weights: one engine serves all settings.
    private Ranker engine(TrainingLog training) {
        var known = ranker;
        if (known == null || learned != training) {
            known = LogEvents.start(training.dataset());
            for (Impression impression : training.impressions()) {
                LogEvents.of(impression).forEach(known::apply);
            }
            known.setNeighbourhood(Neighbourhood.of(known.interactions(MOST_NEIGHBOURS, MOST_FOLLOWERS), PROCESSORS));
            ranker = known;
            learned = training;
        }
        return known;
    }

    private static Weights weights(Map<String, Double> settings) {
        var heads = new EnumMap<Head, Double>(Head.class);
        heads.put(Head.COMPLETED, settings.getOrDefault(FOLLOWED, 0.0));
        return new Weights("replay", heads, settings.getOrDefault(QUALITY, 0.0), 1, 0, 0, 0, 0, 0, 0, 0, SEEN, 0);
    }
}
