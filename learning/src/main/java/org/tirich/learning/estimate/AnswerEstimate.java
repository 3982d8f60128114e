package org.tirich.learning.estimate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Predicts answers by an online logistic regression over ratings with uncertainty and over counts of practice.
///
/// The ratings are a learner's ability, her ability in a skill, and the difficulty of item and skill, filtered as in
/// Elo's system with uncertainty. The counts are those of performance factors analysis (Pavlik et al., 2009) and of its
/// online form with recency (Gervet et al., 2020): right and wrong answers to skill and item, the trend of the latest
/// answers, and the time since the last ones.
public final class AnswerEstimate implements AnswerPredictor {

    private static final double LEARNER_VARIANCE = 0.7;
    private static final double SKILL_ABILITY_VARIANCE = 0.4;
    private static final double ITEM_VARIANCE = 1.0;
    private static final double SKILL_VARIANCE = 0.5;
    private static final double LEARNER_DRIFT = 0.001;
    private static final double SKILL_ABILITY_DRIFT = 0.02;

    /// The prior weight of the ratings, which are a logit already.
    private static final double RATING_WEIGHT = 0.9;

    private static final int MODERATED_RATING = 1;
    private static final int FEATURES = 30;

    /// Deviations of times are at most three standard deviations.
    private static final double GAP_UNIT = 3;

    private final Map<Integer, GaussianRating> abilities = new HashMap<>();
    private final Map<Long, GaussianRating> skillAbilities = new HashMap<>();
    private final Map<Integer, GaussianRating> items = new HashMap<>();
    private final Map<Integer, GaussianRating> skills = new HashMap<>();
    private final GaussianRating base = new GaussianRating(1, 0);

    private final Map<Integer, PracticeHistory> byLearner = new HashMap<>();
    private final Map<Integer, PracticeHistory> byItem = new HashMap<>();
    private final Map<Integer, PracticeHistory> bySkill = new HashMap<>();
    private final Map<Long, PracticeHistory> byLearnerAndSkill = new HashMap<>();
    private final Map<Long, PracticeHistory> byLearnerAndItem = new HashMap<>();
    private final GapScale gaps = new GapScale();

    private final WeightFilter weights = new WeightFilter(FEATURES);
    private final FeatureVector features = new FeatureVector(FEATURES);
    private double logit;
    private double variance;
    private double predicted;

    public AnswerEstimate() {
        weights.expect(MODERATED_RATING, RATING_WEIGHT);
    }

    @Override
    public double predict(LoggedAnswer answer) {
        rate(answer);
        describe(answer);
        predicted = probability(weights.logit(features.values()));
        return predicted;
    }

    /// The logit of the ratings and its variance.
    private void rate(LoggedAnswer answer) {
        var ability = ability(answer.learner());
        var item = itemDifficulty(answer.item());
        logit = base.mean + ability.mean - item.mean;
        variance = base.variance + ability.variance + item.variance;
        var share = 1.0 / answer.skills().size();
        for (var skill : answer.skills()) {
            var difficulty = skillDifficulty(skill);
            var own = skillAbility(answer.learner(), skill);
            logit += share * (own.mean - difficulty.mean);
            variance += share * share * (own.variance + difficulty.variance);
        }
    }

    private void describe(LoggedAnswer answer) {
        var learner = byLearner.computeIfAbsent(answer.learner(), _ -> new PracticeHistory());
        var item = byItem.computeIfAbsent(answer.item(), _ -> new PracticeHistory());
        var own = byLearnerAndItem.computeIfAbsent(pair(answer.learner(), answer.item()), _ -> new PracticeHistory());
        var skill = bySkill.computeIfAbsent(answer.skills().getFirst(), _ -> new PracticeHistory());
        var practice = weakestPractice(answer);
        var skillShare = skill.share(FeatureVector.USUAL_SHARE, 5);
        var itemLogit = logit(item.share(skillShare, 4));
        features.clear();
        features.add(1);
        features.add(logit / Math.sqrt(1 + Math.PI * variance / 8));
        features.add(logit);
        features.add(itemLogit);
        features.add(logit(skillShare));
        features.add(Math.log1p(item.count()) / 6);
        describeLearner(learner, itemLogit, gaps.scale(answer.time() - learner.lastTime));
        describePractice(practice, skillShare, itemLogit, gaps.scale(answer.time() - practice.lastTime));
        describeRepetition(own, itemLogit, gaps.scale(answer.time() - own.lastTime));
    }

    private void describeLearner(PracticeHistory learner, double itemLogit, double gap) {
        features.add(logit(learner.share(FeatureVector.USUAL_SHARE, 5)));
        features.addDeviation(learner.fast);
        features.addDeviation(learner.slow);
        features.addDeviation(learner.last);
        features.add(Math.log1p(learner.count()) / 4);
        features.add((learner.slow - FeatureVector.USUAL_SHARE) * itemLogit);
        features.add(gap / GAP_UNIT);
    }

    private void describePractice(PracticeHistory practice, double skillShare, double itemLogit, double gap) {
        var any = practice.count() > 0 ? 1 : 0;
        var trend = any * (practice.fast - FeatureVector.USUAL_SHARE);
        features.add(any);
        features.add(Math.log1p(practice.right));
        features.add(Math.log1p(practice.wrong));
        features.add(logit(practice.share(skillShare, 2)));
        features.add(trend);
        features.add(any * (practice.slow - FeatureVector.USUAL_SHARE));
        features.add(any * (practice.last - FeatureVector.USUAL_SHARE));
        features.add(trend * itemLogit);
        features.add(any * gap / GAP_UNIT);
        features.add(trend * gap / GAP_UNIT);
    }

    /// Features of earlier answers of the learner to the same item.
    private void describeRepetition(PracticeHistory own, double itemLogit, double gap) {
        var any = own.count() > 0 ? 1 : 0;
        var last = any * (own.last - FeatureVector.USUAL_SHARE);
        features.add(any);
        features.add(Math.log1p(own.right));
        features.add(Math.log1p(own.wrong));
        features.add(last);
        features.add(any * itemLogit);
        features.add(any * gap / GAP_UNIT);
        features.add(last * gap / GAP_UNIT);
    }

    /// The practice of the skill in which the learner has the lowest share of right answers.
    private PracticeHistory weakestPractice(LoggedAnswer answer) {
        @Nullable PracticeHistory weakest = null;
        for (var skill : answer.skills()) {
            var practice = byLearnerAndSkill.computeIfAbsent(pair(answer.learner(), skill), _ -> new PracticeHistory());
            if (weakest == null
                    || practice.share(FeatureVector.USUAL_SHARE, 2) < weakest.share(FeatureVector.USUAL_SHARE, 2)) {
                weakest = practice;
            }
        }
        return Objects.requireNonNull(weakest);
    }

    @Override
    public void learn(LoggedAnswer answer) {
        weights.learn(features.values(), predicted, answer.right());
        learnRatings(answer);
        var right = answer.right();
        var time = answer.time();
        var learner = byLearner.computeIfAbsent(answer.learner(), _ -> new PracticeHistory());
        gaps.add(time - learner.lastTime);
        learner.add(right, time);
        byItem.computeIfAbsent(answer.item(), _ -> new PracticeHistory()).add(right, time);
        byLearnerAndItem
                .computeIfAbsent(pair(answer.learner(), answer.item()), _ -> new PracticeHistory())
                .add(right, time);
        for (var skill : answer.skills()) {
            bySkill.computeIfAbsent(skill, _ -> new PracticeHistory()).add(right, time);
            byLearnerAndSkill
                    .computeIfAbsent(pair(answer.learner(), skill), _ -> new PracticeHistory())
                    .add(right, time);
        }
    }

    private void learnRatings(LoggedAnswer answer) {
        var expected = probability(logit);
        var error = (answer.right() ? 1 : 0) - expected;
        var information = Math.max(0.01, expected * (1 - expected));
        base.update(1, error, information, variance);
        ability(answer.learner()).update(1, error, information, variance);
        itemDifficulty(answer.item()).update(-1, error, information, variance);
        for (var skill : answer.skills()) {
            skillDifficulty(skill).update(-1, error, information, variance);
            skillAbility(answer.learner(), skill).update(1, error, information, variance);
        }
    }

    private GaussianRating ability(int learner) {
        return abilities.computeIfAbsent(learner, _ -> new GaussianRating(LEARNER_VARIANCE, LEARNER_DRIFT));
    }

    private GaussianRating skillAbility(int learner, int skill) {
        return skillAbilities.computeIfAbsent(
                pair(learner, skill), _ -> new GaussianRating(SKILL_ABILITY_VARIANCE, SKILL_ABILITY_DRIFT));
    }

    private GaussianRating itemDifficulty(int item) {
        return items.computeIfAbsent(item, _ -> new GaussianRating(ITEM_VARIANCE, 0));
    }

    private GaussianRating skillDifficulty(int skill) {
        return skills.computeIfAbsent(skill, _ -> new GaussianRating(SKILL_VARIANCE, 0));
    }

    private static long pair(int learner, int other) {
        return (long) learner << 32 | Integer.toUnsignedLong(other);
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-Math.clamp(logit, -20, 20)));
    }
}
