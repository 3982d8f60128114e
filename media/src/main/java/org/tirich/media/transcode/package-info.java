/// The work itself: a source becomes a rendering, in two stages, in the box, watched from outside.
@NullMarked
package org.tirich.media.transcode;

import org.jspecify.annotations.NullMarked;
