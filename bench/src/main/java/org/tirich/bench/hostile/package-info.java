/// The hostile corpus: malicious files, uploaded to the product, with the result of each.
@NullMarked
package org.tirich.bench.hostile;

import org.jspecify.annotations.NullMarked;
