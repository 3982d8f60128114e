/// Works and their revisions: the content of a lesson, and whether it may be shown.
///
/// A revision is a draft until it is submitted; then it never changes. Authors work through
/// [org.tirich.catalog.authoring]; whatever changes what may be shown goes through
/// [org.tirich.catalog.publication.Publishing]; other modules learn of it from
/// [org.tirich.catalog.RevisionSubmitted], [org.tirich.catalog.RevisionPublished],
/// [org.tirich.catalog.RevisionReturned] and [org.tirich.catalog.RevisionRescinded].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "notification",
            "identity",
            "curriculum",
            "asset",
            "asset :: examination",
            "asset :: address",
            "languages",
            "media"
        })
@NullMarked
package org.tirich.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
