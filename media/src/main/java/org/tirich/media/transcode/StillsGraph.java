package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Source;

/// The part of the filter graph that takes the stills: the most representative frame of an excerpt, as posters
/// in two sizes and two formats, as a card, and as a thumbnail.
final class StillsGraph {

    static final int THUMB_SIDE = 64;
    static final String THUMB = "thumb.rgb";

    private static final int BASE_SIDE = 720;
    private static final int CHOSEN_FROM = 24;

    private StillsGraph() {}

    static int thumbWidth(Source source) {
        return thumbSide(source.picture().width(), source);
    }

    static int thumbHeight(Source source) {
        return thumbSide(source.picture().height(), source);
    }

    /// @param input label of the excerpt
    static String of(String input, Source source) {
        var picture = source.picture();
        double scale = Math.min(1, (double) BASE_SIDE / Math.min(picture.width(), picture.height()));
        var parts = new ArrayList<String>();
        var stills = StillKind.values();
        var split = new StringBuilder("%s%s,thumbnail=n=%d,split=%d"
                .formatted(
                        input,
                        PictureFilters.toSize(source, even(picture.width() * scale), even(picture.height() * scale)),
                        CHOSEN_FROM,
                        stills.length + 1));
        for (var still : stills) {
            split.append("[for").append(still).append(']');
            parts.add(still.graph("[for" + still + "]", source));
        }
        parts.addFirst(split + "[forThumb]");
        parts.add("[forThumb]scale=%d:%d:flags=area,format=rgb24[thumb]"
                .formatted(thumbWidth(source), thumbHeight(source)));
        return String.join(";", parts);
    }

    /// Output options and files.
    static List<String> outputs(Source source) {
        var arguments = new ArrayList<String>();
        for (var still : StillKind.values()) {
            arguments.addAll(still.outputs(source));
        }
        arguments.addAll(one("[thumb]", List.of("-c:v", "rawvideo", "-pix_fmt", "rgb24"), "rawvideo", THUMB));
        return arguments;
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
