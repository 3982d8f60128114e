/// Drafting, submitting and withdrawing of works by their authors.
@NamedInterface("authoring")
@NullMarked
package org.tirich.catalog.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
