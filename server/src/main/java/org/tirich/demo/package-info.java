/// The demo: invented people, the starter library with simulated reviews, a guided tour, and a walk that runs the tour
/// over HTTP. An instance that was started without `demo` has none of it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "store",
            "jobs",
            "identity",
            "organisation",
            "curriculum",
            "asset",
            "catalog",
            "catalog :: authoring",
            "catalog :: publication",
            "assessment",
            "curation",
            "curation :: decision",
            "feed",
            "path",
            "discovery",
            "notification",
            "starter"
        })
@NullMarked
package org.tirich.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
