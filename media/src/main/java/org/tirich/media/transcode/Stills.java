package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.tirich.media.probe.Source;

/// The stills that were kept, and what was read from the picture itself.
record Stills(Still poster, Still card, String thumbHash, String edgeColour) {

    static final String POSTER = "poster.webp";
    static final String CARD = "card.jpg";

    private static final long LARGEST_POSTER = 6 * 1024;
    private static final long LARGEST_CARD = 100 * 1024;

    /// Whether any picture was found where [StillsCommand] looked.
    static boolean areIn(Path folder) throws IOException {
        var thumb = folder.resolve(StillsCommand.THUMB);
        return Files.exists(thumb) && Files.size(thumb) > 0;
    }

    /// Picks from what [StillsCommand] made in `folder`, and removes what is not needed.
    static Stills pick(Path folder, Source source) throws IOException {
        int posterWidth = StillsCommand.posterWidth(source);
        int posterHeight = StillsCommand.posterHeight(source);
        long poster = keep(folder, POSTER, StillsCommand.POSTER_QUALITIES, StillsCommand::poster, LARGEST_POSTER);
        long card = keep(folder, CARD, StillsCommand.CARD_QUALITIES, StillsCommand::card, LARGEST_CARD);
        var thumb = folder.resolve(StillsCommand.THUMB);
        var pixels = new Pixels(
                StillsCommand.thumbWidth(source), StillsCommand.thumbHeight(source), Files.readAllBytes(thumb));
        Files.delete(thumb);
        return new Stills(
                new Still(POSTER, "image/webp", posterWidth, posterHeight, poster),
                new Still(CARD, "image/jpeg", StillsCommand.CARD_WIDTH, StillsCommand.CARD_HEIGHT, card),
                ThumbHash.base64(pixels),
                pixels.edgeColour());
    }

    /// Keeps the best that is no larger than `most`, or the smallest where none is.
    private static long keep(Path folder, String name, List<Integer> qualities, IntFunction<String> file, long most)
            throws IOException {
        var kept = folder.resolve(file.apply(qualities.getLast()));
        for (int quality : qualities) {
            var candidate = folder.resolve(file.apply(quality));
            if (Files.size(candidate) <= most) {
                kept = candidate;
                break;
            }
        }
        var target = Files.move(kept, folder.resolve(name));
        for (int quality : qualities) {
            Files.deleteIfExists(folder.resolve(file.apply(quality)));
        }
        return Files.size(target);
    }
}
