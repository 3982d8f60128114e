/// Benchmarks of the packaged server from outside. The server runs as a process of its own on a seeded database; this
/// process generates the load.
///
/// Each figure has a baseline from the same run: the bare servlet container, or one commit per event.
@NullMarked
package org.tirich.bench;

import org.jspecify.annotations.NullMarked;
