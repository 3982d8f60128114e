/// A module without allowed dependencies.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tirich.breach.modules.borrower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
