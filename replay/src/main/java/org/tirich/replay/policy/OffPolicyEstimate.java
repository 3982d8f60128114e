package org.tirich.replay.policy;

import org.tirich.replay.protocol.ConfidenceInterval;

/// An estimate of the value of a policy from the log of another one.
public sealed interface OffPolicyEstimate {

    /// Kish's effective sample size: the square of the sum of the weights over the sum of their squares.
    double effectiveSize();

    /// The mean reward of an action by each estimator, with 95 % intervals from the normal approximation.
    ///
    /// @param ips inverse propensity scores (Horvitz and Thompson, 1952); unbiased except for clipping, with high
    ///     variance
    /// @param snips self-normalised (Swaminathan and Joachims, NIPS 2015); small bias, lower variance
    /// @param dr doubly robust (Dudík, Langford and Li, ICML 2011); unbiased if the propensities or the model are
    ///     correct
    /// @param clipped the share of clipped weights; if it is large, all three are biased towards the logging policy
    record Estimated(
            ConfidenceInterval ips,
            ConfidenceInterval snips,
            ConfidenceInterval dr,
            double effectiveSize,
            double clipped)
            implements OffPolicyEstimate {}

    /// The log has too little information about this policy.
    record Refused(double effectiveSize) implements OffPolicyEstimate {}
}
