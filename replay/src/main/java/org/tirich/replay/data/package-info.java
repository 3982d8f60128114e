/// Recorded logs: impressions and their outcomes.
///
/// Every reader returns a [Dataset]. The [Outcome] of an impression is separate from its [Exposure], so that a
/// predictor which gets an exposure cannot look ahead.
@NullMarked
package org.tirich.replay.data;

import org.jspecify.annotations.NullMarked;
