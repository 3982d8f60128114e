/// What there is to learn: a framework of subjects, grades and outcomes. The one that ships is our own
/// draft; it claims to be nobody's official curriculum.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "identity", "languages"})
@NullMarked
package org.tirich.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
