/// Suggested translations of the interface, and their acceptance.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "languages"})
@NullMarked
package org.tirich.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
