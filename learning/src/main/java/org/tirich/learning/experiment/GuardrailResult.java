package org.tirich.learning.experiment;

/// What an experiment did to the measure of a guardrail.
public sealed interface GuardrailResult {

    GuardrailRule rule();

    /// Nothing is said: fewer than the minimum have a value in an arm.
    record TooFew(GuardrailRule rule) implements GuardrailResult {}

    /// @param control the mean of the control arm
    record Measured(GuardrailRule rule, double control, double treatment, Difference difference, Verdict verdict)
            implements GuardrailResult {}

    enum Verdict {
        /// The whole interval is within the tolerance.
        HELD,

        /// The rise may be larger than the tolerance, or there may be none: more persons are needed.
        UNCLEAR,

        /// The measure rose, and the rise may be larger than the tolerance.
        BROKEN
    }

    /// The verdict of a difference.
    static Verdict verdictOf(GuardrailRule rule, Difference difference) {
        if (difference.high() <= rule.tolerance()) {
            return Verdict.HELD;
        }
        return difference.low() > 0 ? Verdict.BROKEN : Verdict.UNCLEAR;
    }
}
