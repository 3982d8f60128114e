package org.tirich.learning.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The values of one measure in the two arms.
///
/// @param isClustered whether a unit holds several persons
record MeasuredSample(OfArm control, OfArm treatment, boolean isClustered) {

    /// The values of one arm.
    ///
    /// @param persons with a value
    /// @param units the summary of the units' means; a person by herself is a unit of one
    record OfArm(int persons, SampleSummary units) {}

    static MeasuredSample of(List<Observation> observations, Function<Observation, OptionalDouble> measure) {
        return new MeasuredSample(
                ofArm(observations, Arm.CONTROL, measure),
                ofArm(observations, Arm.TREATMENT, measure),
                hasClusters(observations));
    }

    private static OfArm ofArm(List<Observation> observations, Arm arm, Function<Observation, OptionalDouble> measure) {
        var valuesByUnit = new TreeMap<String, List<Double>>();
        for (var each : observations) {
            if (each.arm() == arm) {
                measure.apply(each)
                        .ifPresent(value -> valuesByUnit
                                .computeIfAbsent(each.unit(), _ -> new ArrayList<>())
                                .add(value));
            }
        }
        var persons = valuesByUnit.values().stream().mapToInt(List::size).sum();
        var means = valuesByUnit.values().stream()
                .map(values -> SampleSummary.of(values).mean())
                .toList();
        return new OfArm(persons, SampleSummary.of(means));
    }

    private static boolean hasClusters(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.groupingBy(Observation::unit, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(size -> size > 1);
    }

    OfArm in(Arm arm) {
        return arm == Arm.CONTROL ? control : treatment;
    }

    /// Whether both arms have the minimum.
    boolean suffices() {
        return suffices(control) && suffices(treatment);
    }

    private boolean suffices(OfArm arm) {
        var minUnits = isClustered ? ExperimentAnalysis.MIN_CLUSTERS : ExperimentAnalysis.MIN_PERSONS;
        return arm.persons >= ExperimentAnalysis.MIN_PERSONS && arm.units.n() >= minUnits;
    }

    /// The difference of the means. Binary values of persons are compared as shares: an interval from variances has no
    /// width where nobody did something, and would say that nobody ever does.
    Difference difference() {
        var without = control.units;
        var with = treatment.units;
        return !isClustered && without.isBinary() && with.isBinary()
                ? ShareInterval.of(without.ones(), without.n(), with.ones(), with.n())
                : WelchInterval.of(without, with);
    }
}
