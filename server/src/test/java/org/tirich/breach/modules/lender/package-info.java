/// A module that lends.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tirich.breach.modules.lender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
