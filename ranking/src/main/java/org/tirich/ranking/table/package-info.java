/// Tables of primitives, keyed by 64-bit ids, without collisions and without an object for an entry.
@NullMarked
package org.tirich.ranking.table;

import org.jspecify.annotations.NullMarked;
