/// The append-only, hash-chained record of decisions. It holds ids and codes, never personal text, so
/// that a person can be erased and the chain still verifies.
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package org.tirich.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
