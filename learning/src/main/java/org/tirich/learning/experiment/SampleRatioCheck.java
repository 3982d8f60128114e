package org.tirich.learning.experiment;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The check whether the arms have the planned ratio of units: a chi-square test with one degree of freedom. A
/// mismatch means that units were lost or added in one arm, and that no result of the experiment can be
/// believed (Fabijan et al., "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019).
///
/// @param control the number of units in the control arm
/// @param p the probability of a deviation at least as large when the assignment is as planned; 1 without units
public record SampleRatioCheck(int control, int treatment, ArmRatio planned, double p, Result result) {

    /// Below this probability the ratio is a mismatch, as in Fabijan et al.: few experiments are stopped
    /// wrongly.
    public static final double MAX_P_OF_MISMATCH = 0.001;

    /// The test is not used below this number of expected units in an arm, where its approximation is poor.
    public static final int MIN_EXPECTED = 5;

    public enum Result {
        TOO_FEW,
        AS_PLANNED,
        MISMATCH
    }

    public static SampleRatioCheck of(int control, int treatment, ArmRatio planned) {
        var all = control + treatment;
        var expectedControl = all * planned.share(Arm.CONTROL);
        var expectedTreatment = all * planned.share(Arm.TREATMENT);
        if (Math.min(expectedControl, expectedTreatment) < MIN_EXPECTED) {
            return new SampleRatioCheck(control, treatment, planned, 1, Result.TOO_FEW);
        }
        var deviation = control - expectedControl;
        var statistic = deviation * deviation / expectedControl + deviation * deviation / expectedTreatment;
        var p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return new SampleRatioCheck(
                control, treatment, planned, p, p < MAX_P_OF_MISMATCH ? Result.MISMATCH : Result.AS_PLANNED);
    }
}
