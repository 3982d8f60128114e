/// Lessons as pages and JSON show them.
@NamedInterface("card")
@NullMarked
package org.tirich.catalog.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
