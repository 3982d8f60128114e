/// How lists are judged: what may be learnt from, what counts as found, and how sure the figures are.
///
/// A [LogSplit] divides a log by the clock; [TrainingLog] and [GroundTruth] are its two sides; [ListEvaluation] ranks the whole
/// catalogue for each test user; [Bootstrap] gives the intervals.
@NullMarked
package org.tirich.replay.protocol;

import org.jspecify.annotations.NullMarked;
