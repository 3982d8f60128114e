/// Small value types that every module uses, such as language tags and texts with their language.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "languages")
@NullMarked
package org.tirich.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
