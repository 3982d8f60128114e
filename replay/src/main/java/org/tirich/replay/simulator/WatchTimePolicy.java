package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.head.Heads;

/// Ranks by expected watch time, with the online learner of the engine over learner, video, creator, subject, concept
/// and their crosses, and a tenth of the positions at random. It does not model learning.
final class WatchTimePolicy implements Policy {

    private static final double EXPLORATION_SHARE = 0.1;

    private final EligibleVideos eligible = new EligibleVideos();
    private final Heads heads = new Heads(1, 1 << 20, 1, 1);
    private final FeatureVector features = new FeatureVector();
    private final double[] probability = new double[1];
    private final SplittableRandom random;

    WatchTimePolicy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void publish(SimulatedVideo video, double hour) {
        eligible.publish(video);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        var explorationRate = EXPLORATION_SHARE * size / Math.max(1, eligible.size());
        return eligible.best(learner, hour, size, video -> {
            if (random.nextDouble() < explorationRate) {
                return 1e3 * random.nextDouble();
            }
            heads.predict(extractFeatures(learner.id, video), probability);
            return probability[0] * video.seconds();
        });
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        eligible.recordSeen(learner, video, hour);
        heads.learn(extractFeatures(learner, video), new double[] {viewing.completed() ? 1 : 0}, 1);
    }

    private FeatureVector extractFeatures(int learner, SimulatedVideo video) {
        features.clear();
        features.add(FeatureVector.key(0, 0, 0));
        features.add(FeatureVector.key(1, learner, 0));
        features.add(FeatureVector.key(2, video.id(), 0));
        features.add(FeatureVector.key(3, video.creator(), 0));
        features.add(FeatureVector.key(4, learner, video.subject()));
        features.add(FeatureVector.key(5, video.concept(), 0));
        features.add(FeatureVector.key(6, learner, video.concept()));
        features.add(FeatureVector.key(7, video.seconds() / 10, 0));
        return features;
    }
}
