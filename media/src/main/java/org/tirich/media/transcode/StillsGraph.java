package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tirich.media.probe.Source;

/// The parts of filter graphs that take the stills: the most representative frame of an excerpt, and from it
/// posters in two sizes and two formats, a card, and a thumbnail.
final class StillsGraph {

    static final int THUMB_SIDE = 64;
    static final String THUMB = "thumb.rgb";
    static final String FRAME = "frame.mp4";

    private static final int BASE_SIDE = 720;
    private static final int CHOSEN_FROM = 24;

    private StillsGraph() {}

    static int thumbWidth(Source source) {
        return thumbSide(source.picture().width(), source);
    }

    static int thumbHeight(Source source) {
        return thumbSide(source.picture().height(), source);
    }

    /// Chooses the frame.
    ///
    /// @param input label of the excerpt
    static String frame(String input, Source source) {
        var picture = source.picture();
        double scale = Math.min(1, (double) BASE_SIDE / Math.min(picture.width(), picture.height()));
        var size = PictureFilters.toSize(source, even(picture.width() * scale), even(picture.height() * scale));
        return "%s%s,thumbnail=n=%d,split=2[frame][forThumb];[forThumb]scale=%d:%d:flags=area,format=rgb24[thumb]"
                .formatted(input, size, CHOSEN_FROM, thumbWidth(source), thumbHeight(source));
    }

    /// Writes the frame without loss, and the thumbnail.
    static List<String> frameOutputs() {
        var arguments = new ArrayList<String>();
        arguments.addAll(one("[frame]", List.of("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0"), "mp4", FRAME));
        arguments.addAll(one("[thumb]", List.of("-c:v", "rawvideo", "-pix_fmt", "rgb24"), "rawvideo", THUMB));
        return arguments;
    }

    /// @param input label of the frame
    /// @param stills with the qualities to encode; at least one
    static String stills(String input, Source source, Map<StillKind, List<Integer>> stills) {
        var parts = new ArrayList<String>();
        var split = new StringBuilder(input + "split=" + stills.size());
        stills.forEach((still, qualities) -> {
            split.append("[for").append(still).append(']');
            parts.add(still.graph("[for" + still + "]", source, qualities));
        });
        parts.addFirst(split.toString());
        return String.join(";", parts);
    }

    static List<String> one(String label, List<String> encoder, String format, String file) {
        var arguments = new ArrayList<>(List.of("-map", label));
        arguments.addAll(encoder);
        arguments.addAll(List.of("-frames:v", "1", "-an", "-map_metadata", "-1", "-fflags", "+bitexact"));
        arguments.addAll(List.of("-f", format, file));
        return arguments;
    }

    private static int thumbSide(int side, Source source) {
        int longest = Math.max(source.picture().width(), source.picture().height());
        return Math.max(1, (int) Math.round((double) THUMB_SIDE * side / longest));
    }

    static int even(double side) {
        return Math.max(2, 2 * (int) Math.round(side / 2));
    }
}
