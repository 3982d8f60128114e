/// Shared by every HTTP module: the actor of a request ([org.tirich.access.Actor]), the requirement of a route
/// ([org.tirich.web.Requires]), problem details, rate limits, page templates and the client's files.
@ApplicationModule(allowedDependencies = {"kernel", "access", "languages"})
@NullMarked
package org.tirich.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
