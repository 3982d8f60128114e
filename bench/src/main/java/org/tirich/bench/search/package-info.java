/// How well a search finds: recall and rank against Lucene's own analyzers, on the same texts in the same run.
@NullMarked
package org.tirich.bench.search;

import org.jspecify.annotations.NullMarked;
