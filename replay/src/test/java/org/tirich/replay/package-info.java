/// Small logs whose right answers can be worked out by hand, replayed as public ones are.
@NullMarked
package org.tirich.replay;

import org.jspecify.annotations.NullMarked;
