/// Transcoding: the queue, the jobs, their slots and progress, and the originals.
@NullMarked
package org.tirich.asset.transcode;

import org.jspecify.annotations.NullMarked;
