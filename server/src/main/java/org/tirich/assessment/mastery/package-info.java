/// The levels of mastery. Pure functions.
@NamedInterface("mastery")
@NullMarked
package org.tirich.assessment.mastery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
