/// `bench rank`: the ranking engine and its peers on public logs. [org.tirich.replay] measures; this package prints.
@NullMarked
package org.tirich.bench.rank;

import org.jspecify.annotations.NullMarked;
