package org.tirich.learning.estimate;

/// Counts and recency of answers: of a learner, to a skill or to an item.
final class PracticeHistory {

    private static final double SLOW = 0.06;
    private static final double FAST = 0.3;

    int right;
    int wrong;
    double last = FeatureVector.USUAL_SHARE;
    double fast = FeatureVector.USUAL_SHARE;
    double slow = FeatureVector.USUAL_SHARE;
    double lastTime = Double.NaN;

    void add(boolean isRight, double time) {
        var result = isRight ? 1.0 : 0.0;
        if (isRight) {
            right++;
        } else {
            wrong++;
        }
        last = result;
        fast += FAST * (result - fast);
        slow += SLOW * (result - slow);
        lastTime = time;
    }

    int count() {
        return right + wrong;
    }

    /// The share of right answers, drawn towards a mean while there are few.
    double share(double mean, double weight) {
        return (right + mean * weight) / (count() + weight);
    }
}
