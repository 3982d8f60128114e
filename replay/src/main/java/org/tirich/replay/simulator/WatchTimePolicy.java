package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.head.Heads;

/// Ranks by the time that a learner is likely to spend: the same online learner that the engine has, over the learner,
/// the lesson, its creator, its subject and concept and how they go together, with a tenth of the places left to
/// chance. What is learned does not come in.
final class WatchTimePolicy implements Policy {

    private static final double TO_CHANCE = 0.1;

    private final EligibleVideos eligible = new EligibleVideos();
    private final Heads heads = new Heads(1, 1 << 20, 1, 1);
    private final FeatureVector features = new FeatureVector();
    private final double[] likelihood = new double[1];
    private final SplittableRandom random;

    WatchTimePolicy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        eligible.publish(clip);
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        var lucky = TO_CHANCE * size / Math.max(1, eligible.size());
        return eligible.best(learner, hour, size, clip -> {
            if (random.nextDouble() < lucky) {
                return 1e3 * random.nextDouble();
            }
            heads.predict(describe(learner.id, clip), likelihood);
            return likelihood[0] * clip.seconds();
        });
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        eligible.saw(learner, clip, hour);
        heads.learn(describe(learner, clip), new double[] {showing.share() >= 0.75 ? 1 : 0}, 1);
    }

    private FeatureVector describe(int learner, SimulatedVideo clip) {
        features.clear();
        features.add(FeatureVector.key(0, 0, 0));
        features.add(FeatureVector.key(1, learner, 0));
        features.add(FeatureVector.key(2, clip.id(), 0));
        features.add(FeatureVector.key(3, clip.creator(), 0));
        features.add(FeatureVector.key(4, learner, clip.subject()));
        features.add(FeatureVector.key(5, clip.concept(), 0));
        features.add(FeatureVector.key(6, learner, clip.concept()));
        features.add(FeatureVector.key(7, clip.seconds() / 10, 0));
        return features;
    }
}
