/// The protocol of the evaluation of lists.
///
/// A [LogSplit] divides a log by time; [TrainingLog] and [GroundTruth] are its two sides; [ListEvaluation] ranks the
/// whole catalogue for each test user; [Bootstrap] gives the confidence intervals.
@NullMarked
package org.tirich.replay.protocol;

import org.jspecify.annotations.NullMarked;
