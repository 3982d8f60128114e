/// Ranking for learning: one deterministic state machine. It takes events in the order of the log and
/// makes pages from its state and a seed; it knows neither a database nor a clock. The same events give the
/// same state, and the same state and seed the same page.
@NullMarked
package org.tirich.ranking;

import org.jspecify.annotations.NullMarked;
