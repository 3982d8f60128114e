/// How well recommenders do on public logs, ours beside its peers; [org.tirich.replay] measures, and this prints.
@NullMarked
package org.tirich.bench.rank;

import org.jspecify.annotations.NullMarked;
