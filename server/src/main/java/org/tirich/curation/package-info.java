/// Whether a revision may be shown: automatic checks, then a safety and an accuracy review by two different
/// people, each with a rubric. Automation may hold a revision or return it, never pass it.
///
/// Every step is one event that is never changed; the state of a review follows from its events.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "identity",
            "curriculum",
            "asset",
            "asset :: examination",
            "catalog",
            "catalog :: publication",
            "catalog :: card",
            "catalog :: rule",
            "languages"
        })
@NullMarked
package org.tirich.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
