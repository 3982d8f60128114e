/// What every HTTP module shares: who is asking ([org.tirich.access.Actor]), what a route requires
/// ([org.tirich.web.Requires]), problem details, rate limits, page templates and the PWA's files.
@ApplicationModule(allowedDependencies = {"kernel", "access", "languages"})
@NullMarked
package org.tirich.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
