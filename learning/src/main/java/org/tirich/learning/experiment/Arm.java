package org.tirich.learning.experiment;

/// One of the two groups of an experiment.
public enum Arm {
    /// The feature as it is without the experiment.
    CONTROL,

    /// The feature as the experiment changes it.
    TREATMENT
}
