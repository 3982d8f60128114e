/// Tables and collections of primitives by 64-bit keys, without collisions and without an object per entry.
@NullMarked
package org.tirich.ranking.table;

import org.jspecify.annotations.NullMarked;
