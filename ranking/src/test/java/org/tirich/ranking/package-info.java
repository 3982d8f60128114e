/// What ranking promises, tried on random streams of events with fixed seeds.
@NullMarked
package org.tirich.ranking;

import org.jspecify.annotations.NullMarked;
