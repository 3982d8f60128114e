package org.tirich.bench.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A media playlist with byte ranges of one file (RFC 8216), parsed as far as the start of playback requires.
record HlsPlaylist(String text) {

    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:.*BYTERANGE=\"(\\d+)@\\d+\"");
    private static final Pattern SEGMENT = Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@\\d+");

    /// Multivariant playlist, this playlist, initialisation segment, first segment.
    private static final int REQUESTS = 4;

    StartCost start(String master) throws IOException {
        long bytes = (long) length(master) + length(text) + first(MAP) + first(SEGMENT);
        return new StartCost(bytes, REQUESTS);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private long first(Pattern range) throws IOException {
        var found = range.matcher(text);
        if (!found.find()) {
            throw new IOException("the peer's playlist has no " + range);
        }
        return Long.parseLong(found.group(1));
    }
}
