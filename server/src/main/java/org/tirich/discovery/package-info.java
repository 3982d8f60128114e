/// Discovery: search, hashtag pages, landing pages, and lessons on the pages of other sites.
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
            "catalog :: card",
            "assessment",
            "feed",
            "languages"
        })
@NullMarked
package org.tirich.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
