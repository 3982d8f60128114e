/// The organisation: the dated tree of units (federal, province, district, institution, school), institutions with
/// their
/// own page, and the verification of educators.
///
/// Other modules read [Organisation] and [Educators]. A fact keeps the unit that it belonged to on its date; the tree
/// of
/// another date is [Organisation#tree].
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "audit", "web", "jobs", "identity", "notification", "languages"})
@NullMarked
package org.tirich.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
