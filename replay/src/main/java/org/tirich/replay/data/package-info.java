/// Logs as they were recorded: who was shown what, when, and what came of it.
///
/// [Dataset] is what every reader gives. What an item or a viewer is, is known beforehand; what came of showing it
/// stands apart in [Outcome], so that a predictor that is given an [Exposure] cannot look ahead.
@NullMarked
package org.tirich.replay.data;

import org.jspecify.annotations.NullMarked;
