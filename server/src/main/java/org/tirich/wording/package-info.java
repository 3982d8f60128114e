/// The interface's words, mended by those who read them.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "languages"})
@NullMarked
package org.tirich.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
