package org.tirich.media.transcode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tirich.media.probe.Source;

/// Thumbnails of a whole lesson on one sheet, shown while seeking. A WebVTT file maps times to regions of the
/// sheet (Media Fragments 1.0, `#xywh`).
///
/// @param cues name of the WebVTT file
public record Storyboard(Still sheet, String cues) {

    static final String SHEET = "storyboard.webp";
    static final String CUES = "storyboard.vtt";

    static final List<Integer> QUALITIES = List.of(40, 10);
    static final long MAX_SHEET_BYTES = 20 * 1024;

    private static final int TILE_WIDTH = 90;
    private static final int COLUMNS = 10;
    private static final int ROWS = 10;
    private static final long MIN_STEP_MS = 2000;

    static String candidate(int quality) {
        return "q" + quality + "-" + SHEET;
    }

    /// @param input label of the picture
    static String graph(String input, Source source, int quality) {
        return String.format(
                Locale.ROOT,
                "%sfps=1/%.3f:start_time=0:round=up,scale=%d:%d:flags=lanczos,tile=%dx%d[sheet%d]",
                input,
                stepMs(source) / 1000.0,
                TILE_WIDTH,
                tileHeight(source),
                columns(source),
                rows(source),
                quality);
    }

    static List<String> outputs(int quality) {
        return StillsGraph.one(
                "[sheet" + quality + "]",
                List.of("-c:v", "libwebp", "-quality", Integer.toString(quality)),
                "webp",
                candidate(quality));
    }

    static int width(Source source) {
        return columns(source) * TILE_WIDTH;
    }

    static int height(Source source) {
        return rows(source) * tileHeight(source);
    }

    /// The WebVTT file.
    static String cues(Source source) {
        var text = new StringBuilder("WEBVTT\n");
        for (int tile = 0; tile < tiles(source); tile++) {
            var begin = Duration.ofMillis(tile * stepMs(source));
            var end = Duration.ofMillis(
                    Math.min((tile + 1) * stepMs(source), source.duration().toMillis()));
            text.append("\n%s --> %s\n%s#xywh=%d,%d,%d,%d\n"
                    .formatted(
                            time(begin),
                            time(end),
                            SHEET,
                            tile % COLUMNS * TILE_WIDTH,
                            tile / COLUMNS * tileHeight(source),
                            TILE_WIDTH,
                            tileHeight(source)));
        }
        return text.toString();
    }

    private static String time(Duration at) {
        return String.format(Locale.ROOT, "%02d:%02d.%03d", at.toMinutes(), at.toSecondsPart(), at.toMillisPart());
    }

    private static long stepMs(Source source) {
        return Math.max(MIN_STEP_MS, Math.ceilDiv(source.duration().toMillis(), (long) COLUMNS * ROWS));
    }

    private static int tiles(Source source) {
        return Math.max(1, Math.toIntExact(Math.ceilDiv(source.duration().toMillis(), stepMs(source))));
    }

    private static int columns(Source source) {
        return Math.min(COLUMNS, tiles(source));
    }

    private static int rows(Source source) {
        return Math.ceilDiv(tiles(source), COLUMNS);
    }

    private static int tileHeight(Source source) {
        var picture = source.picture();
        return Math.clamp(StillsGraph.even((double) TILE_WIDTH * picture.height() / picture.width()), 16, 320);
    }
}
