/// The engine of the feed as one more method: the same code that serves pages, fed with a public log.
@NullMarked
package org.tirich.replay.ours;

import org.jspecify.annotations.NullMarked;
