/// `bench search`: recall and rank of our search and of Lucene's analyzers, on the same texts in the same run.
@NullMarked
package org.tirich.bench.search;

import org.jspecify.annotations.NullMarked;
