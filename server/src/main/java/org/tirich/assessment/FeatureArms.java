package org.tirich.assessment;

import org.tirich.access.Actor;

/// Decides whether a feature of learning applies to a viewer, by her arm of a running experiment. The module of
/// experiments implements it.
public interface FeatureArms {

    /// Whether the feature applies: everywhere, except where an experiment withholds it from the viewer.
    ///
    /// The call records that the viewer has met the feature, in either arm. So it belongs where the feature
    /// would apply to her, and not where she herself has chosen.
    boolean applies(Actor actor, LearningFeature feature);
}
