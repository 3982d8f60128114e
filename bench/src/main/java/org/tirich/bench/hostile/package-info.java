/// The hostile corpus: files made to do harm, given to the product as a stranger would send them, and the
/// question what came of each.
@NullMarked
package org.tirich.bench.hostile;

import org.jspecify.annotations.NullMarked;
