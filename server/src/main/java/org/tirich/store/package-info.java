/// Storage of an instance: its data folder, its secrets, and PostgreSQL, embedded or external.
///
/// Only this module and the Maven module `media` may start processes.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.tirich.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
