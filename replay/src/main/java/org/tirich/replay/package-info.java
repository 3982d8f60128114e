/// Replays recorded and public logs through recommenders, and tells how good their lists and probabilities are.
///
/// [org.tirich.replay.Replay] reads a folder of logs and gives one result for each set in it; printing is for others.
@NullMarked
package org.tirich.replay;

import org.jspecify.annotations.NullMarked;
