/// Tests of the learned state.
@NullMarked
package org.tirich.ranking.state;

import org.jspecify.annotations.NullMarked;
