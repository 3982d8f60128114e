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

    /// The weight of "got it" before any answer checked it.
    private static final double UNCHECKED = 0.1;

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
        knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
        answer(FORCES, true, 1);
        knowledge.report(LEVERS, 0.4, false, knowledge.reportWeight(), NOW);
        knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
        var written = new ByteArrayOutputStream();

        knowledge.write(new DataOutputStream(written), concept -> 100L + concept);
        var read = LearnerModel.read(
                new DataInputStream(new ByteArrayInputStream(written.toByteArray())), key -> (int) (key - 100));

        for (int concept : new int[] {FORCES, LEVERS, 3}) {
            assertThat(read.mastery(concept, MIDDLING, NOW + 60))
                    .isEqualTo(knowledge.mastery(concept, MIDDLING, NOW + 60));
        }
        assertThat(read.isUnclear(LEVERS)).isTrue();
        assertThat(read.isUnclear(FORCES)).isFalse();
        assertThat(read.reportWeight()).isEqualTo(knowledge.reportWeight()).isNotEqualTo(UNCHECKED);
        read.respond(FORCES, MIDDLING, ItemResponse.toQuestion(false, 0, 4), NOW);
        assertThat(read.reportWeight()).isLessThan(knowledge.reportWeight());
    }

    @Test
    void readsWhatAVersionWithoutCalibrationWrote() throws Exception {
        var written = new ByteArrayOutputStream();
        var out = new DataOutputStream(written);
        out.writeByte(1);
        out.writeShort(0);
        out.writeLong(LEVERS);
        out.writeInt(-NOW);
        out.writeBoolean(true);
        out.writeFloat(0.5f);
        out.writeFloat(1);
        out.writeFloat(48);

        var read = LearnerModel.read(
                new DataInputStream(new ByteArrayInputStream(written.toByteArray())), key -> (int) key);

        assertThat(read.isUnclear(LEVERS)).isTrue();
        assertThat(read.practisedAt(0)).isEqualTo(-NOW);
        assertThat(read.reportWeight()).isEqualTo(UNCHECKED);
    }

    @Test
    void reportsThatAnswersConfirmWeighMore() {
        reportAndAnswer(8, true);
        assertThat(knowledge.reportWeight()).isGreaterThan(0.6).isLessThanOrEqualTo(1);

        var mistaken = new LearnerModel();
        mistaken.report(FORCES, MIDDLING, true, mistaken.reportWeight(), NOW);
        mistaken.respond(FORCES, MIDDLING, ItemResponse.toQuestion(false, 0, 4), NOW);
        assertThat(mistaken.reportWeight()).isLessThan(UNCHECKED);
    }

    @Test
    void guessesDoNotConfirmAReport() {
        for (int n = 0; n < 25; n++) {
            knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
            knowledge.respond(FORCES, MIDDLING, ItemResponse.toQuestion(n % 4 == 0, 0, 4), NOW);
        }

        assertThat(knowledge.reportWeight()).isLessThan(UNCHECKED);
    }

    @Test
    void onlyTheFirstAnswerWithinAWeekChecksAReport() {
        knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
        knowledge.respond(FORCES, MIDDLING, ItemResponse.toQuestion(true, 0, 4), NOW + 8 * 24 * 60);
        assertThat(knowledge.reportWeight()).isEqualTo(UNCHECKED);

        knowledge.report(LEVERS, MIDDLING, true, knowledge.reportWeight(), NOW);
        knowledge.respond(LEVERS, MIDDLING, ItemResponse.toQuestion(true, 0, 4), NOW + 60);
        double once = knowledge.reportWeight();
        knowledge.respond(LEVERS, MIDDLING, ItemResponse.toQuestion(true, 0, 4), NOW + 61);

        assertThat(once).isGreaterThan(UNCHECKED);
        assertThat(knowledge.reportWeight()).isEqualTo(once);
    }

    @Test
    void anUncheckedReportMovesTheEstimateLittle() {
        double before = knowledge.masteryWhenPractised(FORCES, MIDDLING);
        knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
        double reported = knowledge.masteryWhenPractised(FORCES, MIDDLING) - before;
        answer(LEVERS, true, 1);
        double answered = knowledge.masteryWhenPractised(LEVERS, MIDDLING) - before;

        assertThat(reported).isPositive().isLessThan(answered / 2);
    }

    private void reportAndAnswer(int times, boolean right) {
        for (int n = 0; n < times; n++) {
            knowledge.report(FORCES, MIDDLING, true, knowledge.reportWeight(), NOW);
            knowledge.respond(FORCES, MIDDLING, ItemResponse.toQuestion(right, 0, 4), NOW);
        }
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
