/// The curriculum: a framework of subjects, grades and outcomes. The shipped framework is a draft of this project, and
/// not an official curriculum.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "identity", "languages"})
@NullMarked
package org.tirich.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
