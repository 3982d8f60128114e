package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.replay.simulator.RetentionStudy.Retention;

/// The studies compare arms as they are described.
class StudiesTest {

    @Test
    void everyArmRunsAndEachFeatureIsLeftOutOnce() {
        assertThat(RetentionStudy.ablations())
                .containsExactly("no-prediction", "no-explanation", "no-runs", "no-due", "no-calibration", "no-pause");

        var results = new RetentionStudy(1, 6, _ -> {})
                .run(List.of(LearnerFamily.named("no-prerequisites")), RetentionStudy.armNames());

        assertThat(results).extracting(Retention::arm).containsExactlyElementsOf(RetentionStudy.armNames());
        assertThat(results).allSatisfy(each -> assertThat(each.gained()[0]).isPositive());
    }

    @Test
    void equalStudiesHaveEqualResults() {
        var families = List.of(LearnerFamily.named("steady"), LearnerFamily.named("guesser"));
        var arms = List.of(RetentionStudy.WITHOUT, RetentionStudy.WITH);

        var once = new RetentionStudy(2, 5, _ -> {}).run(families, arms);
        var again = new RetentionStudy(2, 5, _ -> {}).run(families, arms);

        assertThat(once).usingRecursiveComparison().isEqualTo(again);
        assertThat(once).extracting(Retention::family).containsExactly("steady", "steady", "guesser", "guesser");
        assertThat(once.getFirst().right()[0]).isNotEqualTo(once.getFirst().right()[1]);
    }

    @Test
    void ratiosAreOfGainsAboveLearnersWithoutVideosAndMarginsArePaired() {
        var results = List.of(
                new Retention("f", "with", new double[] {12, 24}, new double[] {6, 12}),
                new Retention("f", "without", new double[] {10, 20}, new double[] {4, 8}),
                new Retention("g", "with", new double[] {11, 11}, new double[] {1, 3}),
                new Retention("g", "without", new double[] {12, 12}, new double[] {2, 2}));
        var compared = ArmComparison.of(results, "with", "without");

        assertThat(compared.ratio("f").value()).isEqualTo(1.5);
        assertThat(compared.ratio("f").margin()).isEqualTo(0, within(1e-12));
        assertThat(compared.ratio("g").margin()).isEqualTo(12.706 * 0.5, within(0.01));
        assertThat(compared.mean()).isEqualTo(1.25);
        assertThat(compared.meanMargin()).isEqualTo(12.706 * 0.25, within(0.01));
        assertThat(compared.worst()).isEqualTo(1);
        assertThat(compared.worstFamily()).isEqualTo("g");
        assertThat(results.getFirst().rightRatio(results.get(1))).isEqualTo(1.2);
    }

    @Test
    void anAnalysisOfClassesAsPersonsClaimsTooMuchAndTheProductsDoesNot() {
        var shares = new ExperimentStudy(300, 1, _ -> {}).run();

        assertThat(shares.byPerson()).isBetween(0.02, 0.09);
        assertThat(shares.byClass()).isBetween(0.02, 0.09);
        assertThat(shares.classAsPersons()).isGreaterThan(0.13);
        assertThat(shares.attrition()).isBetween(0.1, 0.3);
        assertThat(shares.mismatches()).isLessThan(0.02);
        assertThat(shares.planted()).isGreaterThan(0.6);
    }
}
