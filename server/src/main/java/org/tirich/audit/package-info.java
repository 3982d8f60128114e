/// The append-only, record of decisions, chained by keyed hashes. It contains ids and codes and never personal text, so
/// that a
/// person can be erased and the chain can still be verified.
@ApplicationModule(allowedDependencies = {"kernel", "access", "store"})
@NullMarked
package org.tirich.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
