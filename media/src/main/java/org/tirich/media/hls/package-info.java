/// A lesson as HTTP Live Streaming (RFC 8216 and its successor draft), for players that take nothing
/// else: the streams of the finished files, copied into fragments, and playlists over them.
@NullMarked
package org.tirich.media.hls;

import org.jspecify.annotations.NullMarked;
