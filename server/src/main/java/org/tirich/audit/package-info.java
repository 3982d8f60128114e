/// The append-only, hash-chained record of decisions. It contains ids and codes and never personal text, so that a
/// person can be erased and the chain can still be verified.
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package org.tirich.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
