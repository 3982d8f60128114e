/// The demo: invented people, the starter library with simulated reviews, a tour of the circle, and a walk
/// that plays it over HTTP. Nothing of it exists on an instance that was not started with `demo`.
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
            "catalog :: authoring",
            "catalog :: publication",
            "assessment",
            "curation",
            "curation :: decision",
            "feed",
            "discovery",
            "notification",
            "starter"
        })
@NullMarked
package org.tirich.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
