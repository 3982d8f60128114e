/// Tests of the tables.
@NullMarked
package org.tirich.ranking.table;

import org.jspecify.annotations.NullMarked;
