/// The item bank: questions that prove an outcome. Some ship with the program, others are written by creators and
/// editors, and are asked after two people have passed them.
///
/// Every change of a question's review is an immutable event; the state of the review is derived from its events.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "web",
            "notification",
            "jobs",
            "identity",
            "curriculum",
            "catalog",
            "catalog :: authoring",
            "catalog :: card",
            "curation :: decision",
            "languages",
            "learning"
        })
@NullMarked
package org.tirich.itembank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
