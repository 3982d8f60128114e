/// The decisions of a review: cases and their events, policy, rubric. Pure: no database, no clock.
@NamedInterface("decision")
@NullMarked
package org.tirich.curation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
