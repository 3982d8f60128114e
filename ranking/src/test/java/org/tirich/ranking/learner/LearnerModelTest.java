package org.tirich.ranking.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.junit.jupiter.api.Test;

class LearnerModelTest {

    private static final int FORCES = 1;
    private static final int LEVERS = 2;
    private static final double MIDDLING = 0;
    private static final int NOW = 1_000;

    private final LearnerModel knowledge = new LearnerModel();

    @Test
    void answersOnOneConceptRaiseTheEstimateOfAnother() {
        double before = knowledge.masteryWhenPractised(LEVERS, MIDDLING);

        answer(FORCES, true, 6);

        assertThat(knowledge.masteryWhenPractised(LEVERS, MIDDLING)).isGreaterThan(before + 0.05);
        assertThat(knowledge.masteryWhenPractised(FORCES, MIDDLING))
                .isGreaterThan(knowledge.masteryWhenPractised(LEVERS, MIDDLING));
        assertThat(knowledge.contains(LEVERS)).isFalse();
    }

    @Test
    void wrongAnswersAndDifficultyLowerTheEstimateOfAnother() {
        double before = knowledge.masteryWhenPractised(LEVERS, MIDDLING);
        assertThat(knowledge.masteryWhenPractised(LEVERS, 1)).isLessThan(before);

        answer(FORCES, false, 6);

        assertThat(knowledge.masteryWhenPractised(LEVERS, MIDDLING)).isLessThan(before);
    }

    @Test
    void aCorrectAnswerCountsLessWhereAGuessIsLikely() {
        var sure = new ItemResponse(true, 0, 0, 1);
        var perhapsGuessed = new ItemResponse(true, 0, 0.25, 1);

        assertThat(perhapsGuessed.expected(-4)).isEqualTo(0.25, within(0.02));
        assertThat(perhapsGuessed.gradient(-2)).isLessThan(sure.gradient(-2) / 2);
        assertThat(perhapsGuessed.gradient(3)).isEqualTo(sure.gradient(3), within(0.02));
        assertThat(perhapsGuessed.information(-2)).isLessThan(sure.information(-2) / 2);
    }

    @Test
    void theGradientIsTheSlopeOfTheLogLikelihood() {
        for (boolean right : new boolean[] {true, false}) {
            var answer = new ItemResponse(right, 0.3, 0.25, 1);
            for (double logit : new double[] {-2, 0, 1.5}) {
                double step = 1e-5;
                double slope = (logLikelihood(answer, logit + step) - logLikelihood(answer, logit - step)) / (2 * step);
                assertThat(answer.gradient(logit)).isEqualTo(slope, within(1e-6));
            }
        }
    }

    @Test
    void readsWhatItWrote() throws Exception {
        answer(FORCES, true, 3);
        knowledge.respond(LEVERS, 0.4, ItemResponse.selfReport(false), NOW);
        var written = new ByteArrayOutputStream();

        knowledge.write(new DataOutputStream(written), concept -> 100L + concept);
        var read = LearnerModel.read(
                new DataInputStream(new ByteArrayInputStream(written.toByteArray())), key -> (int) (key - 100));

        for (int concept : new int[] {FORCES, LEVERS, 3}) {
            assertThat(read.mastery(concept, MIDDLING, NOW + 60))
                    .isEqualTo(knowledge.mastery(concept, MIDDLING, NOW + 60));
        }
        assertThat(read.isUnclear(LEVERS)).isTrue();
    }

    private void answer(int concept, boolean right, int times) {
        for (int n = 0; n < times; n++) {
            knowledge.respond(concept, MIDDLING, ItemResponse.toQuestion(right, 0, 0), NOW);
        }
    }

    private static double logLikelihood(ItemResponse answer, double logit) {
        double expected = answer.expected(logit);
        return Math.log(answer.correct() ? expected : 1 - expected);
    }
}
