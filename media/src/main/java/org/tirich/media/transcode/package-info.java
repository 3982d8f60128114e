/// Transcoding: a source becomes a rendering in two stages, in the sandbox and monitored.
@NullMarked
package org.tirich.media.transcode;

import org.jspecify.annotations.NullMarked;
