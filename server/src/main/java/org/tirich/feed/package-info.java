/// The feed: which lessons a viewer sees next, the log of impressions and engagements, and what viewers save and
/// follow.
///
/// The log is the source of the ranking state: the ranking engine takes its events from the log alone, and a start
/// without a snapshot rebuilds the state from it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "store",
            "jobs",
            "identity",
            "curriculum",
            "asset",
            "catalog",
            "catalog :: publication",
            "catalog :: card",
            "assessment",
            "languages",
            "ranking",
            "learning"
        })
@NullMarked
package org.tirich.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
