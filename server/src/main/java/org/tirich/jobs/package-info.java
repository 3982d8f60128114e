/// Jobs and periodic work: db-scheduler, its table, and the two reaches of periodic work.
@ApplicationModule(allowedDependencies = {"kernel", "access", "store", "web"})
@NullMarked
package org.tirich.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
