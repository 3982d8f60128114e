/// Lessons in the form that pages and JSON show.
@NamedInterface("card")
@NullMarked
package org.tirich.catalog.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
