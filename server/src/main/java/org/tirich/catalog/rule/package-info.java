/// The rules of publication: which revision may be published, returned or taken down. Pure functions.
@NamedInterface("rule")
@NullMarked
package org.tirich.catalog.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
