package org.tirich.learning.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The analysis of a two-arm experiment by intention to treat. Differences are treatment minus control. Where
/// units hold several persons (classes), the clusters' means are compared, so that the degrees of freedom come
/// from clusters and not from persons (Donner and Klar, 2000).
///
/// @param attrition the difference of the shares without an outcome; empty below the minimum of persons
/// @param guardrails in the order of their rules
public record ExperimentAnalysis(
        ArmSummary control,
        ArmSummary treatment,
        SampleRatioCheck sampleRatio,
        Optional<Difference> attrition,
        List<GuardrailResult> guardrails,
        ExperimentVerdict verdict) {

    /// The number of persons with a value in each arm below which nothing is claimed.
    public static final int MIN_PERSONS = 30;

    /// The number of clusters with a value in each arm below which nothing is claimed: with fewer, one unusual
    /// class decides.
    public static final int MIN_CLUSTERS = 10;

    public ExperimentAnalysis {
        guardrails = List.copyOf(guardrails);
    }

    /// Analyses an experiment.
    ///
    /// @param observations all persons that were exposed, also those who left
    /// @throws IllegalArgumentException if a unit is in both arms
    public static ExperimentAnalysis of(
            List<Observation> observations, ArmRatio planned, List<GuardrailRule> guardrails) {
        requireOneArmPerUnit(observations);
        var outcome = MeasuredSample.of(observations, Observation::outcome);
        var control = summary(observations, Arm.CONTROL, outcome);
        var treatment = summary(observations, Arm.TREATMENT, outcome);
        var sampleRatio = SampleRatioCheck.of(control.units(), treatment.units(), planned);
        return new ExperimentAnalysis(
                control,
                treatment,
                sampleRatio,
                attrition(observations),
                guardrails.stream().map(rule -> guardrail(observations, rule)).toList(),
                verdict(sampleRatio, outcome));
    }

    private static void requireOneArmPerUnit(List<Observation> observations) {
        var armOf = new HashMap<String, Arm>();
        for (var each : observations) {
            var other = armOf.putIfAbsent(each.unit(), each.arm());
            if (other != null && other != each.arm()) {
                throw new IllegalArgumentException("a unit is in both arms");
            }
        }
    }

    private static ArmSummary summary(List<Observation> observations, Arm arm, MeasuredSample outcome) {
        var ofArm = observations.stream().filter(each -> each.arm() == arm).toList();
        var units = (int) ofArm.stream().map(Observation::unit).distinct().count();
        return new ArmSummary(
                units,
                ofArm.size(),
                outcome.in(arm).persons(),
                outcome.in(arm).units().mean());
    }

    private static ExperimentVerdict verdict(SampleRatioCheck sampleRatio, MeasuredSample outcome) {
        if (sampleRatio.result() == SampleRatioCheck.Result.MISMATCH) {
            return new ExperimentVerdict.SampleRatioMismatch(sampleRatio);
        }
        if (!outcome.suffices()) {
            return new ExperimentVerdict.TooFew(
                    outcome.control().persons(), outcome.treatment().persons());
        }
        var difference = outcome.difference();
        if (!difference.excludesZero()) {
            return new ExperimentVerdict.NoDifferenceShown(difference);
        }
        return difference.estimate() > 0
                ? new ExperimentVerdict.Higher(difference)
                : new ExperimentVerdict.Lower(difference);
    }

    private static Optional<Difference> attrition(List<Observation> observations) {
        var sample = MeasuredSample.of(
                observations, each -> OptionalDouble.of(each.outcome().isPresent() ? 0 : 1));
        return sample.suffices() ? Optional.of(sample.difference()) : Optional.empty();
    }

    private static GuardrailResult guardrail(List<Observation> observations, GuardrailRule rule) {
        var sample = MeasuredSample.of(observations, each -> {
            var value = each.guardrails().get(rule.name());
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        });
        if (!sample.suffices()) {
            return new GuardrailResult.TooFew(rule);
        }
        var difference = sample.difference();
        return new GuardrailResult.Measured(
                rule,
                sample.control().units().mean(),
                sample.treatment().units().mean(),
                difference,
                GuardrailResult.verdictOf(rule, difference));
    }
}
