/// Publication: [org.tirich.catalog.publication.Publishing] is the only class that changes it, the other classes read
/// it.
@NamedInterface("publication")
@NullMarked
package org.tirich.catalog.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
