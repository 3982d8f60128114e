/// Review of submitted revisions before publication: automatic checks, then a safety and an accuracy review by two
/// different people, each with a rubric. An automatic check may hold or return a revision and never passes it.
///
/// Every step is an immutable event; the state of a review is derived from its events.
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
