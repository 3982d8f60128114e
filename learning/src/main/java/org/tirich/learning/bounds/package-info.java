/// Simulated answerers of known knowledge, and the share of them that a rule of mastery passes.
@NullMarked
package org.tirich.learning.bounds;

import org.jspecify.annotations.NullMarked;
