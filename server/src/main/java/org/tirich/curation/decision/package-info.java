/// The decisions of a review: cases and their events, policy, rubric. Pure functions without database and clock.
@NamedInterface("decision")
@NullMarked
package org.tirich.curation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
