/// Compares our ladder with PeerTube's on the same clips, with the same ffmpeg, in the same run.
///
/// [PeerTube] contains PeerTube's settings. Ours are recorded from the arguments that the product passes to
/// ffmpeg.
@NullMarked
package org.tirich.bench.media;

import org.jspecify.annotations.NullMarked;
