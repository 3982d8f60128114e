/// Paths: ordered outcomes with clips, offline activities and closing questions; what a learner has done of them; and
/// the
/// records of those who completed one. Careers name occupations that use the outcomes.
///
/// Other modules read [Completions]; a record is made by this module alone, in the transaction of the event that
/// completes
/// the path.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "jobs",
            "identity",
            "notification",
            "curriculum",
            "catalog",
            "catalog :: publication",
            "catalog :: card",
            "assessment",
            "feed",
            "languages",
            "learning"
        })
@NullMarked
package org.tirich.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
