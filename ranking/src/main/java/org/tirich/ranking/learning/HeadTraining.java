package org.tirich.ranking.learning;

import org.tirich.ranking.Head;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.state.OpenImpression;
import org.tirich.ranking.state.RankerState;

/// Trains the heads on closed impressions. Reuses its buffers, so it is not thread-safe.
final class HeadTraining {

    private final RankerState state;
    private final FeatureVector features = new FeatureVector();
    private final double[] labels = new double[Head.values().length];

    HeadTraining(RankerState state) {
        this.state = state;
    }

    void learn(long viewer, OpenImpression impression, double trust) {
        var videos = state.videos();
        var row = impression.video();
        setLabels(impression, videos.lengthClass(row));
        features.clear();
        ImpressionFeatures.addViewer(viewer, impression.surface(), impression.hour(), impression.inputs(), features);
        ImpressionFeatures.addVideo(viewer, videos, row, impression.surface(), impression.inputs(), features);
        state.epochs().learn(features, labels, trust);
    }

    private void setLabels(OpenImpression impression, int lengthClass) {
        var share = Math.max(0, impression.share());
        for (var head : Head.values()) {
            labels[head.ordinal()] = switch (head) {
                case COMPLETED -> impression.isCompleted() ? 1 : 0;
                case LONG_WATCH -> share > state.medianShares().of(lengthClass) ? 1 : 0;
                case CORRECT_ANSWER -> impression.correct();
                case KEPT -> impression.isKept() ? 1 : 0;
                case SKIPPED -> impression.isSkipped() ? 1 : 0;
                case REJECTED -> impression.isRejected() ? 1 : 0;
            };
        }
    }
}
