/// People: accounts, roles on a scope, sessions, one-time links. An account holds a sign-in name, a hashed passphrase
/// and an age band, and no other data about the person.
///
/// Other modules store their data about a person by account id and delete it through [org.tirich.access.PersonalData]
/// when the person is erased.
@ApplicationModule(allowedDependencies = {"kernel", "access", "store", "audit", "jobs", "web", "languages"})
@NullMarked
package org.tirich.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
