/// What the server can bear, measured from outside: the packaged server runs as a process of its own on a
/// database filled for the occasion, and this one is the crowd.
///
/// A figure comes with a baseline of the same run: the bare container, or one commit for each event.
@NullMarked
package org.tirich.bench;

import org.jspecify.annotations.NullMarked;
