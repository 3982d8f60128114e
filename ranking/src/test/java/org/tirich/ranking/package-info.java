/// Tests of the promises of ranking, on random events with fixed seeds.
@NullMarked
package org.tirich.ranking;

import org.jspecify.annotations.NullMarked;
