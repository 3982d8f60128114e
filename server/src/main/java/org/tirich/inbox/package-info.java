/// What a person is told, in the app: what became of her files and her works.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "identity", "asset", "catalog"})
@NullMarked
package org.tirich.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
