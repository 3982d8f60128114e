package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Published experiments, repeated with simulated learners: the effects of the simulator have the published sizes.
class EffectSizesTest {

    private static final LearnerFamily PARTICIPANTS =
            new LearnerFamily("participants", true, false, 96, 0, 0.2, false, 0, AnswerHabits.CONSCIENTIOUS);

    private static final int CONCEPT = World.CONCEPTS_PER_SUBJECT - 1;
    private static final SimulatedVideo LESSON = new SimulatedVideo(1, 1, "ur", 0, CONCEPT, 0.55, 0, 60, 0);

    /// The usual standard deviation between learners of the share of items right.
    private static final double DEVIATION = 0.2;

    private static final double MINUTE = 1 / 60.0;
    private static final double WEEK = 7 * 24;

    /// As many questions as fit in the time of the lesson.
    private static final int QUESTIONS = 4;

    @Test
    void questionsAfterALessonBeatStudyingItAgainAfterAWeek() {
        assertThat(effect(PARTICIPANTS, WEEK, EffectSizesTest::studyThenAnswer, EffectSizesTest::studyTwice))
                .isEqualTo(0.74, within(0.08));
    }

    @Test
    void questionsBeforeALessonBeatStudyingItAgainAfterAWeek() {
        assertThat(effect(
                        PARTICIPANTS,
                        WEEK,
                        learner -> learner.learn(LESSON, QUESTIONS, false, 0),
                        EffectSizesTest::studyTwice))
                .isEqualTo(0.35, within(0.08));
    }

    @Test
    void spacedRecallBeatsMassedRecall() {
        Consumer<SimulatedLearner> spaced = learner -> recall(learner, 24);
        Consumer<SimulatedLearner> massed = learner -> recall(learner, MINUTE);

        var difference = score(PARTICIPANTS, spaced, WEEK + 3 * 24) - score(PARTICIPANTS, massed, WEEK + 3 * MINUTE);

        assertThat(difference / DEVIATION).isEqualTo(0.74, within(0.12));
    }

    @Test
    void studyingAgainAtOnceDoesNotSlowForgetting() {
        var once = new ConceptMemory(PARTICIPANTS, LearningEffects.PUBLISHED, 1);
        once.set(0, 0, 96, false);
        once.study(0, 0.3, 0);
        var before = once.halfLife(0);

        once.study(0, 0.2, MINUTE);
        assertThat(once.halfLife(0)).isEqualTo(before, within(1.0));

        once.study(0, 0.1, 72);
        assertThat(once.halfLife(0)).isGreaterThan(1.4 * before);
    }

    @Test
    void explainedFeedbackBeatsTheRightAnswer() {
        assertThat(effect(
                        PARTICIPANTS,
                        WEEK,
                        learner -> studyThenAnswer(learner, true),
                        EffectSizesTest::studyThenAnswer))
                .isEqualTo(0.17, within(0.06));
    }

    @Test
    void aRefutationBeatsTheRightAnswerWhereAMisconceptionIsHeld() {
        var holders = new LearnerFamily("holders", true, false, 96, 0, 0.2, false, 0, new AnswerHabits(1, 0, 0, 0));

        assertThat(effect(
                        holders,
                        0.1,
                        learner -> studyThenAnswerOnce(learner, true),
                        learner -> studyThenAnswerOnce(learner, false)))
                .isEqualTo(0.41, within(0.08));
    }

    @Test
    void pausesHelpAtOnce() {
        assertThat(effect(
                        PARTICIPANTS,
                        0.1,
                        learner -> learner.learn(LESSON, 0, true, 0),
                        learner -> learner.learn(LESSON, 0, false, 0)))
                .isEqualTo(0.32, within(0.06));
    }

    private static void studyTwice(SimulatedLearner learner) {
        learner.learn(LESSON, 0, false, 0);
        learner.learn(LESSON, 0, false, MINUTE);
    }

    private static void studyThenAnswer(SimulatedLearner learner) {
        studyThenAnswer(learner, false);
    }

    private static void studyThenAnswer(SimulatedLearner learner, boolean explained) {
        learner.learn(LESSON, 0, false, 0);
        for (int n = 1; n <= QUESTIONS; n++) {
            learner.answer(CONCEPT, true, explained, n * MINUTE / QUESTIONS);
        }
    }

    private static void studyThenAnswerOnce(SimulatedLearner learner, boolean explained) {
        learner.learn(LESSON, 0, false, 0);
        learner.answer(CONCEPT, true, explained, MINUTE);
    }

    private static void recall(SimulatedLearner learner, double gap) {
        learner.learn(LESSON, 0, false, 0);
        for (int n = 1; n <= 3; n++) {
            learner.answer(CONCEPT, true, false, n * gap);
        }
    }

    private static double effect(
            LearnerFamily family,
            double hour,
            Consumer<SimulatedLearner> treatment,
            Consumer<SimulatedLearner> control) {
        return (score(family, treatment, hour) - score(family, control, hour)) / DEVIATION;
    }

    private static double score(LearnerFamily family, Consumer<SimulatedLearner> lesson, double hour) {
        var learners = new World(3, family, 1, 4_000, 0, 0).learners();
        learners.forEach(lesson);
        return learners.stream()
                .mapToDouble(learner -> learner.rightProbability(CONCEPT, hour))
                .average()
                .orElseThrow();
    }
}
