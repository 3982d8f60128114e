/// Authorisation: actors, their grants, and the scopes of grants.
///
/// This package decides. [org.tirich.web] asks it for every request: the permission comes from the route, the scope
/// from the resource in the path, through a [org.tirich.access.ScopeResolver] of the module that owns it.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.tirich.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
