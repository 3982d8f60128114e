package org.tirich.learning.experiment;

/// A measure that an experiment must not raise. A higher value is worse.
///
/// @param name the key of its values in [Observation#guardrails()]
/// @param tolerance the largest rise of the mean that is accepted, in the unit of the measure
public record GuardrailRule(String name, double tolerance) {

    public GuardrailRule {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException("a tolerance is zero or more");
        }
    }
}
