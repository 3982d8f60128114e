/// Tests of offline evaluation on small logs with known results.
@NullMarked
package org.tirich.replay;

import org.jspecify.annotations.NullMarked;
