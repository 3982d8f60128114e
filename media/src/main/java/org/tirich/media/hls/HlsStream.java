package org.tirich.media.hls;

import java.util.Locale;
import org.tirich.media.box.FragmentedMp4;
import org.tirich.media.box.FragmentedMp4.Fragment;

/// One fragmented picture or sound, with its media playlist.
///
/// @param file name of the file with the fragments
record HlsStream(String file, FragmentedMp4 content) {

    String playlistFile() {
        return file.substring(0, file.lastIndexOf('.')) + ".m3u8";
    }

    String playlist() {
        var text = new StringBuilder();
        text.append("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        text.append("#EXT-X-TARGETDURATION:").append(targetSeconds()).append('\n');
        text.append("#EXT-X-MAP:URI=\"%s\",BYTERANGE=\"%d@0\"\n".formatted(file, content.headBytes()));
        for (var each : content.fragments()) {
            text.append(String.format(Locale.ROOT, "#EXTINF:%.5f,\n", each.seconds()));
            text.append("#EXT-X-BYTERANGE:%d@%d\n%s\n".formatted(each.bytes(), each.offset(), file));
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /// The longest segment, rounded to the nearest second.
    long targetSeconds() {
        double longest = content.fragments().stream()
                .mapToDouble(Fragment::seconds)
                .max()
                .orElse(1);
        return Math.max(1, Math.round(longest));
    }

    /// The peak segment bit rate: the highest over any sequence of segments that lasts 0.5 to 1.5 times the
    /// target duration.
    long peakBitsPerSecond() {
        var fragments = content.fragments();
        double peak = 0;
        for (int first = 0; first < fragments.size(); first++) {
            long bytes = 0;
            double seconds = 0;
            for (int last = first; last < fragments.size() && seconds < 1.5 * targetSeconds(); last++) {
                bytes += fragments.get(last).bytes();
                seconds += fragments.get(last).seconds();
                if (seconds >= 0.5 * targetSeconds() && seconds <= 1.5 * targetSeconds()) {
                    peak = Math.max(peak, bytes * 8 / seconds);
                }
            }
        }
        return Math.max((long) Math.ceil(peak), averageBitsPerSecond());
    }

    long averageBitsPerSecond() {
        long bytes = content.fragments().stream().mapToLong(Fragment::bytes).sum();
        double seconds =
                content.fragments().stream().mapToDouble(Fragment::seconds).sum();
        return (long) Math.ceil(bytes * 8 / Math.max(0.001, seconds));
    }
}
