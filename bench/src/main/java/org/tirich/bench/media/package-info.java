/// Our ladder against that of PeerTube: the same clips, the same ffmpeg, the same run.
///
/// What PeerTube does is written down in [PeerTube]; what we do is not written down here but taken from
/// the arguments that the product itself gives to ffmpeg.
@NullMarked
package org.tirich.bench.media;

import org.jspecify.annotations.NullMarked;
