/// Tests of the readers, with valid and damaged files.
@NullMarked
package org.tirich.replay.data;

import org.jspecify.annotations.NullMarked;
