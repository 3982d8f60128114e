package org.tirich.replay.simulator;

/// The sizes of the effects of questions, feedback and pauses on memory. They are assumptions of the simulator, fitted
/// to published experiments: `EffectSizesTest` repeats each experiment with simulated learners. See the package for the
/// sources.
///
/// @param prediction added to the factor of a video's gain after a prediction
/// @param feedback the share of what is missing that the right answer teaches
/// @param explanation the same with an explanation
/// @param refutation the probability that a refutation corrects a misconception
/// @param disclosure the probability that the right answer alone corrects a misconception
/// @param evidence the probability that a video of average quality corrects a misconception; double after a prediction
/// @param pause added to the factor of a video's gain by a thinking pause
/// @param massed the growth of the half-life by recalling something at once; a further recall in the same sitting
///     adds less
/// @param spaced the growth of the half-life by recalling something, per share that was forgotten; half by a video
/// @param massedStudy the least growth of the half-life by a video
/// @param invitation added to the logit of answering when a question is asked and not only offered
record LearningEffects(
        double prediction,
        double feedback,
        double explanation,
        double refutation,
        double disclosure,
        double evidence,
        double pause,
        double massed,
        double spaced,
        double massedStudy,
        double invitation) {

    static final LearningEffects PUBLISHED =
            new LearningEffects(0.43, 0.2, 0.255, 0.37, 0.15, 0.1, 0.28, 0.6, 24, 0, 1.2);

    /// As the simulator was before questions taught: each video multiplies the half-life by 1.6, and a recall by 1.3.
    static final LearningEffects WATCHING = new LearningEffects(0, 0, 0, 0.37, 0.15, 0.1, 0, 0.3, 0, 0.6, 1.2);

    /// All differences that section 4 makes are half as large.
    LearningEffects halved() {
        return new LearningEffects(
                prediction / 2,
                feedback / 2,
                (feedback + (explanation - feedback) / 2) / 2,
                disclosure + (refutation - disclosure) / 2,
                disclosure,
                evidence,
                pause / 2,
                massed / 2,
                spaced / 2,
                massedStudy,
                invitation);
    }

    /// As [#PUBLISHED], but asking makes nobody answer who would not have answered.
    LearningEffects withoutInvitation() {
        return new LearningEffects(
                prediction,
                feedback,
                explanation,
                refutation,
                disclosure,
                evidence,
                pause,
                massed,
                spaced,
                massedStudy,
                0);
    }

    /// As [#PUBLISHED], but each video multiplies the half-life by 1.6, also at once: less is forgotten than in
    /// experiments, and recalling has less to add.
    LearningEffects withMassedStudy() {
        return new LearningEffects(
                prediction,
                feedback,
                explanation,
                refutation,
                disclosure,
                evidence,
                pause,
                massed,
                spaced,
                0.6,
                invitation);
    }
}
