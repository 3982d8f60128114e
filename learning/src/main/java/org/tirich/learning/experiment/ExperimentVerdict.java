package org.tirich.learning.experiment;

/// What may be said of an experiment's main measure.
public sealed interface ExperimentVerdict {

    /// The arms do not have the planned ratio: no result is shown.
    record SampleRatioMismatch(SampleRatioCheck check) implements ExperimentVerdict {}

    /// Nothing is claimed: an arm has fewer outcomes, or fewer units with one, than the minimum.
    ///
    /// @param control persons with an outcome in the control arm
    record TooFew(int control, int treatment) implements ExperimentVerdict {}

    /// The interval contains zero. That does not show that the feature has no effect.
    record NoDifferenceShown(Difference difference) implements ExperimentVerdict {}

    /// The interval lies above zero.
    record Higher(Difference difference) implements ExperimentVerdict {}

    /// The interval lies below zero.
    record Lower(Difference difference) implements ExperimentVerdict {}
}
