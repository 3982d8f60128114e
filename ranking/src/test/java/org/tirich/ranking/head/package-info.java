/// Tests of the heads.
@NullMarked
package org.tirich.ranking.head;

import org.jspecify.annotations.NullMarked;
