package org.tirich.learning.experiment;

/// One of the two groups of an experiment.
public enum Arm {
    /// Without the feature.
    CONTROL,

    /// With the feature.
    TREATMENT
}
