/// HTTP Live Streaming (RFC 8216 and its successor draft) for players without progressive MP4: fragments copied
/// from the finished files, and playlists.
@NullMarked
package org.tirich.media.hls;

import org.jspecify.annotations.NullMarked;
