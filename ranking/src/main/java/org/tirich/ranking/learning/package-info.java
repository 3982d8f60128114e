/// Applies events to the state and trains the heads.
@NullMarked
package org.tirich.ranking.learning;

import org.jspecify.annotations.NullMarked;
