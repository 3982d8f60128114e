/// The encoding ladder: which sizes, frame rates and bit rates are made of a source. Nothing is executed here.
@NullMarked
package org.tirich.media.ladder;

import org.jspecify.annotations.NullMarked;
