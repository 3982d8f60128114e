/// Finding lessons on purpose: search, hashtag pages, landing pages.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "store",
            "identity",
            "curriculum",
            "asset",
            "catalog",
            "feed",
            "languages"
        })
@NullMarked
package org.tirich.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
