/// Works and their revisions: the content of a lesson, and whether it is published.
///
/// A revision is a draft until it is submitted; then it never changes. Authors work through
/// [org.tirich.catalog.authoring]; every change of publication goes through
/// [org.tirich.catalog.publication.Publishing]; the events [org.tirich.catalog.RevisionSubmitted],
/// [org.tirich.catalog.RevisionPublished], [org.tirich.catalog.RevisionReturned] and
/// [org.tirich.catalog.RevisionRescinded] notify other modules.
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
            "media",
            "picture"
        })
@NullMarked
package org.tirich.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
