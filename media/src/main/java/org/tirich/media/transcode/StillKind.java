package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tirich.media.probe.Source;

/// The stills of a lesson. Each is encoded at several qualities; the best that fits its size limit is kept.
enum StillKind {
    /// Shown in a feed while the lesson loads.
    POSTER("poster.webp", "image/webp", 240, 6 * 1024, List.of(70, 40, 20, 10)),
    POSTER_AVIF("poster.avif", "image/avif", 240, 6 * 1024, List.of(34, 45, 56)),

    /// For larger screens and faster links.
    LARGE_POSTER("poster-480.webp", "image/webp", 480, 24 * 1024, List.of(60, 30)),
    LARGE_POSTER_AVIF("poster-480.avif", "image/avif", 480, 24 * 1024, List.of(38, 50)),

    /// Shown where the lesson is shared, always of one size: the picture on a blurred and darkened enlargement
    /// of itself.
    CARD("card.jpg", "image/jpeg", 630, 100 * 1024, List.of(4, 10, 24));

    private static final int CARD_WIDTH = 1200;
    private static final int CARD_HEIGHT = 630;
    private static final int MIN_SIDE_FOR_SVT = 64;

    /// The background is cropped before it is enlarged; a strip of 48 by 8192 would otherwise have 250
    /// megapixels.
    private static final String CARD_FILTERS = "split[back][front];"
            + "[back]crop=max(2\\,min(iw\\,ih*%1$d/%2$d)):max(2\\,min(ih\\,iw*%2$d/%1$d)),scale=%1$d:%2$d,setsar=1,"
            + "gblur=sigma=24,eq=brightness=-0.12[blurred];"
            + "[front]scale=%1$d:%2$d:force_original_aspect_ratio=decrease[sharp];"
            + "[blurred][sharp]overlay=(W-w)/2:(H-h)/2,scale=out_range=pc,format=yuvj420p,setsar=1";

    /// Softens the picture for the lowest quality, so that detailed pictures such as leaves or gravel fit the
    /// limit.
    private static final String SOFTENING = "scale=iw/3:ih/3:flags=area,";

    private final String file;
    private final String mediaType;
    private final int shortSide;
    private final long maxBytes;
    private final List<Integer> qualities;

    StillKind(String file, String mediaType, int shortSide, long largest, List<Integer> qualities) {
        this.file = file;
        this.mediaType = mediaType;
        this.shortSide = shortSide;
        this.maxBytes = largest;
        this.qualities = qualities;
    }

    String file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }

    /// Size limit. If no quality fits, the smallest file is kept.
    long maxBytes() {
        return maxBytes;
    }

    List<Integer> qualities() {
        return qualities;
    }

    /// The file at one quality.
    String candidate(int quality) {
        return "q" + quality + "-" + file;
    }

    int width(Source source) {
        return this == CARD ? CARD_WIDTH : side(source, source.picture().width());
    }

    int height(Source source) {
        return this == CARD ? CARD_HEIGHT : side(source, source.picture().height());
    }

    private int side(Source source, int side) {
        var picture = source.picture();
        double scale = Math.min(1, (double) shortSide / Math.min(picture.width(), picture.height()));
        return StillsGraph.even(side * scale);
    }

    /// The best quality, which fits in most pictures.
    List<Integer> best() {
        return qualities.subList(0, 1);
    }

    /// The qualities for a picture whose best one is too large.
    List<Integer> lower() {
        return qualities.subList(1, qualities.size());
    }

    /// @param chosen the qualities to encode
    String graph(String input, Source source, List<Integer> chosen) {
        var size = this == CARD
                ? CARD_FILTERS.formatted(CARD_WIDTH, CARD_HEIGHT)
                : "scale=%d:%d:flags=lanczos".formatted(width(source), height(source));
        int lowest = qualities.getLast();
        boolean soft = this != CARD && chosen.contains(lowest);
        var labels = chosen.stream()
                .filter(quality -> !soft || quality != lowest)
                .map(this::label)
                .collect(Collectors.joining());
        var split = "%s%s,split=%d%s".formatted(input, size, chosen.size(), labels);
        return soft ? "%s[soft%s];[soft%s]%s%s%s".formatted(split, this, this, SOFTENING, size, label(lowest)) : split;
    }

    List<String> outputs(Source source, List<Integer> chosen) {
        var arguments = new ArrayList<String>();
        for (int each : chosen) {
            var quality = Integer.toString(each);
            var label = label(each);
            var target = candidate(each);
            arguments.addAll(
                    switch (mediaType) {
                        case "image/webp" ->
                            StillsGraph.one(label, List.of("-c:v", "libwebp", "-quality", quality), "webp", target);
                        case "image/avif" -> StillsGraph.one(label, avif(source, quality), "avif", target);
                        default ->
                            StillsGraph.one(
                                    label, List.of("-c:v", "mjpeg", "-q:v", quality, "-strict", "-1"), "mjpeg", target);
                    });
        }
        return arguments;
    }

    /// SVT-AV1 makes a still in a fifth of the time of libaom, but supports no side below 64.
    private List<String> avif(Source source, String quality) {
        return Math.min(width(source), height(source)) < MIN_SIDE_FOR_SVT
                ? List.of("-c:v", "libaom-av1", "-still-picture", "1", "-cpu-used", "7", "-crf", quality, "-b:v", "0")
                : List.of("-c:v", "libsvtav1", "-preset", "6", "-crf", quality, "-svtav1-params", "lp=1:avif=1");
    }

    private String label(int quality) {
        return "[" + this + quality + "]";
    }
}
