package org.tirich.replay.simulator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tirich.replay.simulator.RetentionStudy.Retention;

/// What was gained under one arm relative to another, for each family.
///
/// @param ratios by family
public record ArmComparison(Map<String, Ratio> ratios) {

    /// @param value of means over seeds
    /// @param margin half the width of the 95 % confidence interval over seeds, paired
    /// @param bySeed the ratio of each seed
    public record Ratio(double value, double margin, double[] bySeed) {}

    public static ArmComparison of(List<Retention> results, String arm, String other) {
        var ratios = new LinkedHashMap<String, Ratio>();
        for (var ours : results) {
            if (ours.arm().equals(arm)) {
                var theirs = results.stream()
                        .filter(each -> each.family().equals(ours.family())
                                && each.arm().equals(other))
                        .findFirst()
                        .orElseThrow();
                ratios.put(ours.family(), ours.ratio(theirs));
            }
        }
        return new ArmComparison(ratios);
    }

    public Ratio ratio(String family) {
        return Objects.requireNonNull(ratios.get(family));
    }

    /// The mean over families.
    public double mean() {
        return ratios.values().stream().mapToDouble(Ratio::value).average().orElse(Double.NaN);
    }

    /// Half the width of the 95 % confidence interval of the mean over families.
    public double meanMargin() {
        var seeds = ratios.values().iterator().next().bySeed.length;
        return SampleStatistics.margin(IntStream.range(0, seeds)
                .mapToDouble(seed -> ratios.values().stream()
                        .mapToDouble(ratio -> ratio.bySeed[seed])
                        .average()
                        .orElse(Double.NaN))
                .toArray());
    }

    public double worst() {
        return ratio(worstFamily()).value();
    }

    public String worstFamily() {
        return ratios.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.comparingDouble(Ratio::value)))
                .orElseThrow()
                .getKey();
    }
}
