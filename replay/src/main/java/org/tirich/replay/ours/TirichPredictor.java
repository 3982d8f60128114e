package org.tirich.replay.ours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.head.Heads;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Label;
import org.tirich.replay.online.OutcomePredictor;
import org.tirich.replay.online.PredictorFactory;

/// The engine's heads on the outcomes of a log: its features and its online learner, with one head per outcome.
public final class TirichPredictor implements OutcomePredictor {

    private static final int CAPACITY = 1 << 21;
    private static final int MIN_OCCURRENCES = 1;
    private static final int TAG = 1;
    private static final int LABELS = Label.values().length;

    private final Ranker ranker;
    private final Heads heads = new Heads(LABELS, CAPACITY, MIN_OCCURRENCES, TAG);
    private final double[] likelihoods = new double[LABELS];
    private @Nullable Exposure predicted;

    private TirichPredictor(Dataset dataset) {
        this.ranker = LogEvents.newRanker(dataset);
    }

    public static PredictorFactory factory() {
        return new PredictorFactory("tirich", TirichPredictor::new);
    }

    @Override
    public double predict(Exposure exposure, Label label) {
        if (!exposure.equals(predicted)) {
            heads.predict(extractFeatures(exposure), likelihoods);
            predicted = exposure;
        }
        return likelihoods[label.ordinal()];
    }

    @Override
    public void learn(Impression impression) {
        var labels = new double[LABELS];
        for (var label : Label.values()) {
            labels[label.ordinal()] = label.of(impression.outcome()) ? 1 : 0;
        }
        heads.learn(extractFeatures(impression.exposure()), labels, 1);
        LogEvents.of(impression).forEach(ranker::apply);
        predicted = null;
    }

    private FeatureVector extractFeatures(Exposure exposure) {
        return ranker.extractFeatures(
                LogEvents.id(exposure.user()),
                LogEvents.id(exposure.item()),
                LogEvents.surface(exposure),
                Instant.ofEpochMilli(exposure.timeMillis()));
    }
}
