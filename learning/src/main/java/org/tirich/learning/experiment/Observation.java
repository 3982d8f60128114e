package org.tirich.learning.experiment;

import java.util.Map;
import java.util.OptionalDouble;

/// A person in an experiment, in the arm to which her unit was assigned, whatever she did with it (intention to
/// treat).
///
/// @param unit the id of what was randomised: the person, or her class. Persons of one unit are a cluster
/// @param outcome the main measure; empty when it was not observed (attrition)
/// @param guardrails values by the name of their [GuardrailRule]; a name may be missing
public record Observation(String unit, Arm arm, OptionalDouble outcome, Map<String, Double> guardrails) {

    public Observation {
        if (outcome.isPresent() && !Double.isFinite(outcome.getAsDouble())) {
            throw new IllegalArgumentException("an outcome is a finite number");
        }
        guardrails = Map.copyOf(guardrails);
        if (!guardrails.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the value of a guardrail is a finite number");
        }
    }

    /// A person without guardrails.
    public static Observation of(String unit, Arm arm, OptionalDouble outcome) {
        return new Observation(unit, arm, outcome, Map.of());
    }
}
