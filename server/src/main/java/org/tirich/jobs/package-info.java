/// Jobs and periodic work: db-scheduler and its table, and periodic work per instance or per process.
@ApplicationModule(allowedDependencies = {"kernel", "access", "store", "web"})
@NullMarked
package org.tirich.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
