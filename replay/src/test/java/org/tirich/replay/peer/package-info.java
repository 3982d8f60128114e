/// Tests of the recommenders against slow reference implementations.
@NullMarked
package org.tirich.replay.peer;

import org.jspecify.annotations.NullMarked;
