package org.tirich.replay.policy;

import org.tirich.replay.protocol.ConfidenceInterval;

/// What can be said of a policy from the log of another.
public sealed interface OffPolicyEstimate {

    /// Kish's effective sample size, the square of the sum of the weights over the sum of their squares: how many
    /// choices
    /// of the other policy itself would tell as much.
    double effectiveSize();

    /// The mean reward of a choice by each estimator, with 95 % intervals from the normal approximation.
    ///
    /// @param ips inverse propensity scores (Horvitz and Thompson, 1952); unbiased but for clipping, and wide
    /// @param snips self-normalised (Swaminathan and Joachims, NIPS 2015); a little biased, narrower
    /// @param dr doubly robust (Dudík, Langford and Li, ICML 2011); right when the propensities or the model are
    /// @param clipped the share of choices whose weight was cut; where it is not small, all three lean to the log
    record Estimated(ConfidenceInterval ips, ConfidenceInterval snips, ConfidenceInterval dr, double effectiveSize, double clipped)
            implements OffPolicyEstimate {}

    /// The log tells too little of this policy.
    record Refused(double effectiveSize) implements OffPolicyEstimate {}
}
