/// The ranking engine as one of the methods: the code that makes pages, fed with a public log.
@NullMarked
package org.tirich.replay.ours;

import org.jspecify.annotations.NullMarked;
