/// Tests of the parts of a page, each alone.
@NullMarked
package org.tirich.ranking.page;

import org.jspecify.annotations.NullMarked;
