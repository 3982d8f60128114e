/// The methods that the ranking engine is compared with.
@NullMarked
package org.tirich.replay.peer;

import org.jspecify.annotations.NullMarked;
