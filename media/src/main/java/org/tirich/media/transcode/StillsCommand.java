package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Source;

/// The arguments of the ffmpeg run that takes the stills: the most telling of the pictures around a
/// third of the lesson, in several qualities, of which the best that is small enough is kept.
final class StillsCommand {

    /// The last is made from a softened picture, for those full of leaves or gravel.
    static final List<Integer> POSTER_QUALITIES = List.of(75, 50, 30, 15, 10);
    static final List<Integer> CARD_QUALITIES = List.of(3, 6, 12, 24);

    static final int POSTER_WIDTH = 240;
    static final int CARD_WIDTH = 1200;
    static final int CARD_HEIGHT = 630;
    static final int THUMB_SIDE = 64;
    static final String THUMB = "thumb.rgb";

    private static final String SOFTENING = "scale=iw/3:ih/3:flags=area";

    private static final int BASE_SIDE = 720;
    private static final int CHOSEN_FROM = 24;
    static final double A_THIRD_IN = 0.3;
    static final double AT_THE_START = 0;

    /// The card is the picture on a blurred and darkened enlargement of itself, as phones show it.
    private static final String CARD_FILTERS = "split[back][front];"
            + "[back]scale=%1$d:%2$d:force_original_aspect_ratio=increase,crop=%1$d:%2$d,gblur=sigma=24,eq=brightness=-0.12[blurred];"
            + "[front]scale=%1$d:%2$d:force_original_aspect_ratio=decrease[sharp];"
            + "[blurred][sharp]overlay=(W-w)/2:(H-h)/2,scale=out_range=pc,format=yuvj420p,setsar=1,split=%3$d";

    private final Source source;
    private final List<String> arguments = new ArrayList<>();

    private StillsCommand(Source source) {
        this.source = source;
    }

    /// @param lookAt where to look, as a share of the duration
    static List<String> of(String input, Source source, Limits limits, double lookAt) {
        return new StillsCommand(source).build(input, limits, lookAt);
    }

    static String poster(int quality) {
        return "poster-" + quality + ".webp";
    }

    static String card(int quality) {
        return "card-" + quality + ".jpg";
    }

    static int posterWidth(Source source) {
        return Math.min(POSTER_WIDTH, even(source.picture().width()));
    }

    static int posterHeight(Source source) {
        return even((double) posterWidth(source)
                * source.picture().height()
                / source.picture().width());
    }

    static int thumbWidth(Source source) {
        return thumbSide(source.picture().width(), source);
    }

    static int thumbHeight(Source source) {
        return thumbSide(source.picture().height(), source);
    }

    private List<String> build(String input, Limits limits, double lookAt) {
        arguments.addAll(Allowlist.inputOptions(limits));
        double from = source.duration().toMillis() / 1000.0 * lookAt;
        add("-ss", "%.3f".formatted(from), "-t", "2", "-i", input, "-filter_complex", graph());
        for (int i = 0; i < POSTER_QUALITIES.size(); i++) {
            int quality = POSTER_QUALITIES.get(i);
            add("-map", "[p" + i + "]", "-c:v", "libwebp", "-quality", Integer.toString(quality));
            one("webp", poster(quality));
        }
        for (int i = 0; i < CARD_QUALITIES.size(); i++) {
            int quality = CARD_QUALITIES.get(i);
            add("-map", "[c" + i + "]", "-c:v", "mjpeg", "-q:v", Integer.toString(quality), "-strict", "-1");
            one("mjpeg", card(quality));
        }
        add("-map", "[t]", "-c:v", "rawvideo", "-pix_fmt", "rgb24");
        one("rawvideo", THUMB);
        return arguments;
    }

    private void one(String format, String file) {
        add("-frames:v", "1", "-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", format, file);
    }

    private String graph() {
        var picture = source.picture();
        double scale = Math.min(1, (double) BASE_SIDE / Math.min(picture.width(), picture.height()));
        int width = even(picture.width() * scale);
        int height = even(picture.height() * scale);
        var base = "[0:%d]%s,thumbnail=n=%d,split=3[forPoster][forCard][forThumb];"
                .formatted(picture.stream(), PictureFilters.toSize(source, width, height), CHOSEN_FROM);
        var posters = "[forPoster]scale=%1$d:%2$d:flags=lanczos,split=%3$d%4$s;[soft]%5$s,scale=%1$d:%2$d[p%6$d];"
                .formatted(
                        posterWidth(source),
                        posterHeight(source),
                        POSTER_QUALITIES.size(),
                        labels("p", POSTER_QUALITIES.subList(0, POSTER_QUALITIES.size() - 1)) + "[soft]",
                        SOFTENING,
                        POSTER_QUALITIES.size() - 1);
        var cards = "[forCard]"
                + CARD_FILTERS.formatted(CARD_WIDTH, CARD_HEIGHT, CARD_QUALITIES.size())
                + labels("c", CARD_QUALITIES)
                + ";";
        var thumb =
                "[forThumb]scale=%d:%d:flags=area,format=rgb24[t]".formatted(thumbWidth(source), thumbHeight(source));
        return base + posters + cards + thumb;
    }

    private static String labels(String letter, List<Integer> qualities) {
        var labels = new StringBuilder();
        for (int i = 0; i < qualities.size(); i++) {
            labels.append('[').append(letter).append(i).append(']');
        }
        return labels.toString();
    }

    private static int thumbSide(int side, Source source) {
        int longest = Math.max(source.picture().width(), source.picture().height());
        return Math.max(1, (int) Math.round((double) THUMB_SIDE * side / longest));
    }

    private static int even(double side) {
        return Math.max(2, 2 * (int) Math.round(side / 2));
    }

    private void add(String... more) {
        arguments.addAll(List.of(more));
    }
}
