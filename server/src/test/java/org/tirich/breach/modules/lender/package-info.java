/// A module whose class is used.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tirich.breach.modules.lender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
