package org.tirich.replay.policy;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tirich.replay.protocol.ConfidenceInterval;

/// Estimates what a policy would earn from choices that another policy made and whose propensities it logged.
public final class OffPolicyEvaluation {

    /// Below this effective sample size there is no verdict.
    public static final double SMALLEST = 1000;

    /// A weight is cut at this, so that a few unlikely choices do not decide.
    public static final double CLIP = 20;

    /// Two-sided 95 % of the normal distribution.
    private static final double Z = 1.959964;

    private OffPolicyEvaluation() {}

    public static OffPolicyEstimate evaluate(List<LoggedAction> log) {
        double sum = 0;
        double squares = 0;
        double rewards = 0;
        long clipped = 0;
        for (var each : log) {
            double weight = each.weight(CLIP);
            sum += weight;
            squares += weight * weight;
            rewards += weight * each.reward();
            clipped += each.target() / each.logging() > CLIP ? 1 : 0;
        }
        double effective = squares == 0 ? 0 : sum * sum / squares;
        if (effective < SMALLEST) {
            return new OffPolicyEstimate.Refused(effective);
        }
        double snips = rewards / sum;
        double meanWeight = sum / log.size();
        return new OffPolicyEstimate.Estimated(
                mean(log, each -> each.weight(CLIP) * each.reward()),
                // The delta method: the estimate is a ratio of two means.
                around(snips, mean(log, each -> each.weight(CLIP) * (each.reward() - snips) / meanWeight)),
                mean(log, each -> each.modelledTarget() + each.weight(CLIP) * (each.reward() - each.modelled())),
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
