/// The ranking state machine in this process: restored from a snapshot and the log, and updated from the log.
@NullMarked
package org.tirich.feed.engine;

import org.jspecify.annotations.NullMarked;
