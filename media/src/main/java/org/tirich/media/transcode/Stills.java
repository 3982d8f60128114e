package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.tirich.media.probe.Source;

/// The chosen stills, and properties of the picture itself.
///
/// @param all in the order of [StillKind]
record Stills(List<Still> all, Storyboard storyboard, String thumbHash, String edgeColour) {

    /// Whether a run has chosen the frame.
    static boolean existIn(Path folder) throws IOException {
        return holds(folder.resolve(StillsGraph.THUMB));
    }

    /// The best quality of every still.
    static Map<StillKind, List<Integer>> best() {
        var best = new EnumMap<StillKind, List<Integer>>(StillKind.class);
        for (var kind : StillKind.values()) {
            best.put(kind, kind.best());
        }
        return best;
    }

    /// The lower qualities of the stills whose best quality exceeds its limit.
    static Map<StillKind, List<Integer>> lower(Path folder) throws IOException {
        var lower = best();
        for (var kind : StillKind.values()) {
            if (fits(folder.resolve(kind.candidate(kind.best().getFirst())), kind.maxBytes())) {
                lower.remove(kind);
            } else {
                lower.put(kind, kind.lower());
            }
        }
        return lower;
    }

    /// The lower quality of the storyboard, if its best one exceeds its limit.
    static OptionalInt lowerSheet(Path folder) throws IOException {
        var best = folder.resolve(Storyboard.candidate(Storyboard.QUALITIES.getFirst()));
        return fits(best, Storyboard.MAX_SHEET_BYTES)
                ? OptionalInt.empty()
                : OptionalInt.of(Storyboard.QUALITIES.getLast());
    }

    private static boolean fits(Path file, long most) throws IOException {
        return holds(file) && Files.size(file) <= most;
    }

    /// Chooses among the files that [StillsGraph] and [Storyboard] wrote to `folder`, and deletes the others.
    static Stills pick(Path folder, Source source) throws IOException {
        for (var kind : StillKind.values()) {
            keep(folder, kind.file(), kind.qualities(), kind::candidate, kind.maxBytes());
        }
        keep(folder, Storyboard.SHEET, Storyboard.QUALITIES, Storyboard::candidate, Storyboard.MAX_SHEET_BYTES);
        Files.writeString(folder.resolve(Storyboard.CUES), Storyboard.cues(source));
        var thumb = folder.resolve(StillsGraph.THUMB);
        var pixels = new RgbImage(
                StillsGraph.thumbWidth(source), StillsGraph.thumbHeight(source), Files.readAllBytes(thumb));
        Files.delete(thumb);
        return of(folder, source, ThumbHash.base64(pixels), pixels.edgeColour());
    }

    /// The chosen stills in `folder`.
    static Stills of(Path folder, Source source, String thumbHash, String edgeColour) throws IOException {
        var all = new ArrayList<Still>();
        for (var kind : StillKind.values()) {
            long bytes = Files.size(folder.resolve(kind.file()));
            all.add(new Still(kind.file(), kind.mediaType(), kind.width(source), kind.height(source), bytes));
        }
        var sheet = new Still(
                Storyboard.SHEET,
                "image/webp",
                Storyboard.width(source),
                Storyboard.height(source),
                Files.size(folder.resolve(Storyboard.SHEET)));
        return new Stills(List.copyOf(all), new Storyboard(sheet, Storyboard.CUES), thumbHash, edgeColour);
    }

    Still get(StillKind kind) {
        return all.get(kind.ordinal());
    }

    /// The names of all chosen files.
    static List<String> files() {
        var files = new ArrayList<>(List.of(Storyboard.SHEET, Storyboard.CUES));
        for (var kind : StillKind.values()) {
            files.add(kind.file());
        }
        return List.copyOf(files);
    }

    /// Keeps the best file of at most `most` bytes, or the smallest where none fits.
    private static void keep(Path folder, String name, List<Integer> qualities, IntFunction<String> file, long most)
            throws IOException {
        var kept = folder.resolve(file.apply(qualities.getLast()));
        for (int quality : qualities) {
            var candidate = folder.resolve(file.apply(quality));
            if (fits(candidate, most)) {
                kept = candidate;
                break;
            }
        }
        Files.move(kept, folder.resolve(name));
        for (int quality : qualities) {
            Files.deleteIfExists(folder.resolve(file.apply(quality)));
        }
    }

    private static boolean holds(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }
}
