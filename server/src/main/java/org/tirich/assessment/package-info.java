/// Assessment: attempts at questions, and a learner's mastery of each outcome.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "store",
            "jobs",
            "web",
            "identity",
            "curriculum",
            "catalog",
            "catalog :: publication",
            "catalog :: card",
            "picture",
            "jobs",
            "itembank",
            "learning"
        })
@NullMarked
package org.tirich.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
