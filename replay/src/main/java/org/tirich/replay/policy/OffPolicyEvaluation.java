package org.tirich.replay.policy;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tirich.replay.protocol.ConfidenceInterval;

/// Estimates the value of a policy from the logged actions and propensities of another one.
public final class OffPolicyEvaluation {

    /// The least effective sample size for an estimate.
    public static final double MIN_EFFECTIVE_SIZE = 1000;

    /// The bound on importance weights.
    public static final double MAX_WEIGHT = 20;

    /// The two-sided 95 % quantile of the normal distribution.
    private static final double Z = 1.959964;

    private OffPolicyEvaluation() {}

    public static OffPolicyEstimate evaluate(List<LoggedAction> log) {
        double sum = 0;
        double squares = 0;
        double rewards = 0;
        long clipped = 0;
        for (var each : log) {
            double weight = each.weight(MAX_WEIGHT);
            sum += weight;
            squares += weight * weight;
            rewards += weight * each.reward();
            clipped += each.target() / each.logging() > MAX_WEIGHT ? 1 : 0;
        }
        double effective = squares == 0 ? 0 : sum * sum / squares;
        if (effective < MIN_EFFECTIVE_SIZE) {
            return new OffPolicyEstimate.Refused(effective);
        }
        double snips = rewards / sum;
        double meanWeight = sum / log.size();
        return new OffPolicyEstimate.Estimated(
                mean(log, each -> each.weight(MAX_WEIGHT) * each.reward()),
                // The delta method: the estimate is a ratio of two means.
                around(snips, mean(log, each -> each.weight(MAX_WEIGHT) * (each.reward() - snips) / meanWeight)),
                mean(log, each -> each.modelledTarget() + each.weight(MAX_WEIGHT) * (each.reward() - each.modelled())),
                effective,
                clipped / (double) log.size());
    }

    private static ConfidenceInterval mean(List<LoggedAction> log, ToDoubleFunction<LoggedAction> value) {
        double mean = log.stream().mapToDouble(value).average().orElse(Double.NaN);
        double squares = log.stream()
                .mapToDouble(value)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        double half = Z * Math.sqrt(squares / (log.size() - 1.0) / log.size());
        return new ConfidenceInterval(mean, mean - half, mean + half);
    }

    private static ConfidenceInterval around(double estimate, ConfidenceInterval residuals) {
        double half = (residuals.high() - residuals.low()) / 2;
        return new ConfidenceInterval(estimate, estimate - half, estimate + half);
    }
}
