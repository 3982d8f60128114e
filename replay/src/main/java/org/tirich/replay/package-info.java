/// Offline evaluation: replays recorded and public logs through recommenders and measures their lists and
/// probabilities.
///
/// [org.tirich.replay.Replay] reads a folder of logs and returns one result per dataset; it does not print.
@NullMarked
package org.tirich.replay;

import org.jspecify.annotations.NullMarked;
