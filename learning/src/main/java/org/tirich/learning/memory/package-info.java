/// When a learner's memory of an outcome is due for review (FSRS-6).
@NullMarked
package org.tirich.learning.memory;

import org.jspecify.annotations.NullMarked;
