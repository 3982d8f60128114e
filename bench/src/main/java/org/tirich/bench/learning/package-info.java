/// The bench of learning: the bounds of the rule of mastery, and predictions on a log of answers.
@NullMarked
package org.tirich.bench.learning;

import org.jspecify.annotations.NullMarked;
