/// Values that every module speaks: language tags, texts with their language. Keep it small.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "languages")
@NullMarked
package org.tirich.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
