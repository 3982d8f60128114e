package org.tirich.assessment;

/// A feature of learning that an experiment may withhold from one of its arms. The constants' names are stored.
public enum LearningFeature {
    /// The feed stops after each run of clips.
    RUNS,

    /// A question of an earlier day in the middle of a run.
    RECALL,

    /// The question of a clip is asked before the clip, as a prediction.
    PREDICTION
}
