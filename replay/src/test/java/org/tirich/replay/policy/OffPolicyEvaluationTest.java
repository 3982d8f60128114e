package org.tirich.replay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tirich.replay.protocol.ConfidenceInterval;

class OffPolicyEvaluationTest {

    /// By action: its true reward and its probability under both policies.
    private static final double[] COMPLETION = {0.1, 0.3, 0.6};
    private static final double[] LOGGING = {0.6, 0.3, 0.1};
    private static final double[] TARGET = {0.1, 0.3, 0.6};
    private static final double TRUTH = 0.1 * 0.1 + 0.3 * 0.3 + 0.6 * 0.6;

    @Test
    void findsTheTrueValueThatTheMeanOfTheLogMisses() {
        var log = log(20_000, 1, COMPLETION);

        var estimate = estimated(log);

        double naive = log.stream().mapToDouble(LoggedAction::reward).average().orElseThrow();
        assertThat(naive)
                .isCloseTo(0.6 * 0.1 + 0.3 * 0.3 + 0.1 * 0.6, within(0.01))
                .isLessThan(TRUTH - 0.2);
        assertThat(estimate.ips()).satisfies(OffPolicyEvaluationTest::containsTheTruth);
        assertThat(estimate.snips()).satisfies(OffPolicyEvaluationTest::containsTheTruth);
        assertThat(estimate.dr()).satisfies(OffPolicyEvaluationTest::containsTheTruth);
        assertThat(estimate.clipped()).isZero();
    }

    @Test
    void intervalsCoverTheTruthAtTheirLevel() {
        int ips = 0;
        int snips = 0;
        int dr = 0;
        for (int seed = 0; seed < 200; seed++) {
            var estimate = estimated(log(8000, seed, new double[] {0.2, 0.2, 0.2}));
            ips += contains(estimate.ips()) ? 1 : 0;
            snips += contains(estimate.snips()) ? 1 : 0;
            dr += contains(estimate.dr()) ? 1 : 0;
        }

        assertThat(List.of(ips, snips, dr))
                .allSatisfy(covered -> assertThat(covered).isBetween(180, 199));
    }

    @Test
    void isNarrowerWithAGoodModelAndUnbiasedWithABadOne() {
        var good = estimated(log(20_000, 2, COMPLETION));
        var bad = estimated(log(20_000, 2, new double[] {0.9, 0.9, 0.0}));

        assertThat(width(good.dr())).isLessThan(width(good.ips()));
        assertThat(bad.dr()).satisfies(OffPolicyEvaluationTest::containsTheTruth);
    }

    @Test
    void agreesWithAHandCalculation() {
        var log = new ArrayList<LoggedAction>();
        for (int pair = 0; pair < 1000; pair++) {
            log.add(LoggedAction.of(1, 0.5, 1.0));
            log.add(LoggedAction.of(0, 0.5, 0.5));
        }

        var estimate = estimated(log);

        assertThat(estimate.effectiveSize()).isCloseTo(3000.0 * 3000 / 5000, within(1e-9));
        assertThat(estimate.ips().estimate()).isCloseTo(1.0, within(1e-12));
        assertThat(estimate.snips().estimate()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void refusesASmallEffectiveSampleSize() {
        var log = new ArrayList<LoggedAction>();
        for (int n = 0; n < 50_000; n++) {
            log.add(LoggedAction.of(1, 0.5, n < 999 ? 0.5 : 0));
        }

        assertThat(OffPolicyEvaluation.evaluate(log)).isEqualTo(new OffPolicyEstimate.Refused(999));
        assertThat(OffPolicyEvaluation.evaluate(List.of())).isEqualTo(new OffPolicyEstimate.Refused(0));
    }

    @Test
    void clipsWeightsAndReportsTheirShare() {
        var log = new ArrayList<LoggedAction>();
        for (int n = 0; n < 20_000; n++) {
            log.add(n < 20 ? LoggedAction.of(1, 0.01, 1) : LoggedAction.of(1, 1, 1));
        }

        var estimate = estimated(log);

        assertThat(estimate.clipped()).isEqualTo(0.001);
        assertThat(estimate.ips().estimate())
                .isCloseTo((20 * OffPolicyEvaluation.MAX_WEIGHT + 19_980) / 20_000, within(1e-9));
    }

    @Test
    void refusesAnImpossibleAction() {
        assertThatThrownBy(() -> LoggedAction.of(1, 0, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LoggedAction> log(int size, long seed, double[] model) {
        var random = new SplittableRandom(seed);
        double modelledTarget = TARGET[0] * model[0] + TARGET[1] * model[1] + TARGET[2] * model[2];
        var log = new ArrayList<LoggedAction>();
        for (int n = 0; n < size; n++) {
            double draw = random.nextDouble();
            int action = draw < LOGGING[0] ? 0 : draw < LOGGING[0] + LOGGING[1] ? 1 : 2;
            double reward = random.nextDouble() < COMPLETION[action] ? 1 : 0;
            log.add(new LoggedAction(reward, LOGGING[action], TARGET[action], model[action], modelledTarget));
        }
        return log;
    }

    private static OffPolicyEstimate.Estimated estimated(List<LoggedAction> log) {
        return (OffPolicyEstimate.Estimated) OffPolicyEvaluation.evaluate(log);
    }

    private static void containsTheTruth(ConfidenceInterval interval) {
        assertThat(TRUTH).isBetween(interval.low(), interval.high());
    }

    private static boolean contains(ConfidenceInterval interval) {
        return interval.low() <= TRUTH && TRUTH <= interval.high();
    }

    private static double width(ConfidenceInterval interval) {
        return interval.high() - interval.low();
    }
}
