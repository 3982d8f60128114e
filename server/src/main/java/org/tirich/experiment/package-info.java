/// Experiments with a feature of learning: two arms, assignment by a hash, the first exposure of each person,
/// and the report by intention to treat.
///
/// Only adults with an account take part, and none by default. The features ask
/// [org.tirich.assessment.FeatureArms], which this module implements.
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "audit", "web", "assessment", "curation", "feed", "learning"})
@NullMarked
package org.tirich.experiment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
