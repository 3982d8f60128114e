/// The rules of publication: which revision may be shown, returned or taken down. Pure.
@NamedInterface("rule")
@NullMarked
package org.tirich.catalog.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
