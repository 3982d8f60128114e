/// How lists are judged: what may be learnt from, what counts as found, and how sure the figures are.
///
/// A [Split] divides a log by the clock; [Training] and [Truth] are its two sides; [Evaluation] ranks the whole
/// catalogue for each test user; [Bootstrap] gives the intervals.
@NullMarked
package org.tirich.replay.protocol;

import org.jspecify.annotations.NullMarked;
