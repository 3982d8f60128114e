/// Statistics of items from the attempts of learners, and the faults that they point to. Pure functions.
@NullMarked
package org.tirich.learning.statistics;

import org.jspecify.annotations.NullMarked;
