/// Jobs and periodic work: db-scheduler and its table, periodic work per instance or per process, and the events whose
/// delivery failed.
@ApplicationModule(allowedDependencies = {"kernel", "access", "store", "audit", "web"})
@NullMarked
package org.tirich.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
