package org.tirich.bench.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.learning.bounds.LevelRule;
import org.tirich.learning.estimate.AnswerEstimate;
import org.tirich.learning.estimate.LoggedAnswer;
import org.tirich.learning.mastery.MasteryRule;

class LogReplayTest {

    @Test
    void theEstimateLeadsItsPeersAndComesNearTheTruth() throws IOException {
        for (long seed : List.of(1L, 2L)) {
            var synthetic = SyntheticAnswerLog.of(seed, 400, 150);
            var replay = new LogReplay(read(synthetic.text()));
            var estimate = replay.score(new AnswerEstimate());

            for (var peer : List.of(new EloPredictor(), new TracingPredictor(), new CountsPredictor())) {
                var score = replay.score(peer);
                assertThat(estimate.auc()).isGreaterThan(score.auc());
                assertThat(estimate.logLoss()).isLessThan(score.logLoss());
            }
            assertThat(estimate.auc())
                    .isBetween(synthetic.best().auc() - 0.06, synthetic.best().auc());
            assertThat(estimate.bias()).isBetween(-0.02, 0.02);
        }
    }

    /// On the same log the rule of mastery promises more than the simpler rules do.
    @Test
    void learnersCalledProficientAnswerTheNextUnseenItemRight() throws IOException {
        var replay = new LogReplay(read(SyntheticAnswerLog.of(1, 400, 150).text()));
        var ours = replay.proficient(LevelRule.of(MasteryRule.STANDARD));

        assertThat(ours.calls()).isGreaterThan(1_000);
        assertThat(ours.nextRight())
                .isGreaterThan(0.85)
                .isGreaterThan(replay.proficient(LevelRule.twoInARow()).nextRight() + 0.05)
                .isGreaterThan(replay.proficient(LevelRule.oneLevelPerAnswer()).nextRight() + 0.05);
    }

    /// Repeating a known item proves nothing, in a log either.
    @Test
    void anItemCountsOnceAsUnseen() throws IOException {
        var log = new StringBuilder("learner,item,skill,right,time\n");
        for (int time = 0; time < 100; time++) {
            log.append("a,same,s,1,").append(time).append('\n');
        }

        assertThat(new LogReplay(read(log.toString()))
                        .proficient(LevelRule.of(MasteryRule.STANDARD))
                        .calls())
                .isZero();
    }

    private static AnswerLog read(String text) throws IOException {
        return AnswerLog.read(new BufferedReader(new StringReader(text)));
    }

    @Test
    void anAnswerIsPredictedBeforeItIsLearned() {
        var answers = new ArrayList<LoggedAnswer>();
        var random = new java.util.Random(3);
        for (int number = 0; number < 4_000; number++) {
            answers.add(new LoggedAnswer(number % 40, number % 7, List.of(0), random.nextBoolean(), number));
        }
        var replay = new LogReplay(new AnswerLog(answers, 40, 7, 1, true, 0, List.of(), 0));

        LogReplay.predictors()
                .forEach((name, predictor) ->
                        assertThat(replay.score(predictor).auc()).as(name).isBetween(0.46, 0.54));
    }
}
