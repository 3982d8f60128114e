/// Which lessons a viewer sees next, and what was made of them: pages, impressions, engagements, what is
/// saved and followed.
///
/// The log is the truth: the ranking engine is fed from it alone, and starting anew it is rebuilt from it.
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
            "assessment :: mastery",
            "languages",
            "ranking"
        })
@NullMarked
package org.tirich.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
