/// People: accounts, roles on a scope, sessions, one-time links. An account holds a name to sign in with, a
/// hashed passphrase and an age band; nothing else about the person.
///
/// Other modules keep what they know of a person by account id and give it up through
/// [org.tirich.access.PersonalData] when she is erased.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web"})
@NullMarked
package org.tirich.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
