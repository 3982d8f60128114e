/// The clock of tests.
@NullMarked
package org.tirichtest.clock;

import org.jspecify.annotations.NullMarked;
