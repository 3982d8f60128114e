package org.tirich.starter.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Outcome;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.Transcoder;
import org.tirich.media.transcode.Variant;
import org.tirich.starter.card.Card;
import org.tirich.starter.card.Cards;
import org.tirich.starter.library.Fingerprint;
import org.tirich.starter.library.PressedClip;
import org.tirich.starter.library.PressedClip.Captions;
import org.tirich.starter.library.PressedClip.PressedFile;
import org.tirich.starter.library.PressedClip.Rendition;
import org.tirich.starter.library.PressedClip.StillPicture;

/// Makes the files of one clip from its source, through the same transcoding as an upload.
record ClipPress(Transcoder transcoder) {

    PressedClip press(Card card, Path source, Path folder) throws IOException, InterruptedException {
        clear(folder);
        return switch (transcoder.transcode(source, folder, ProgressListener.SILENT, new Cancellation())) {
            case Outcome.Ready(var rendering) -> pressed(card, rendering, folder);
            case Outcome.Rejected(var refusal, var detail) ->
                throw new IOException(card.slug() + " was rejected: " + refusal + ", " + detail);
            case Outcome.Cancelled() -> throw new IOException(card.slug() + " was cancelled");
            case Outcome.Failed(var detail) -> throw new IOException(card.slug() + " failed: " + detail);
        };
    }

    private static PressedClip pressed(Card card, Rendering rendering, Path folder) throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (var variant : rendering.variants()) {
            renditions.add(rendition(variant, folder));
        }
        var preview = rendering.preview();
        return new PressedClip(
                card,
                rendering.source().duration().toMillis(),
                preview.thumbHash(),
                preview.edgeColour(),
                renditions,
                List.of(still(preview.poster(), "poster", folder), still(preview.card(), "card", folder)),
                captions(card, folder));
    }

    private static Rendition rendition(Variant variant, Path folder) throws IOException {
        var sound = variant.sound()
                .map(codec -> codec.name().toLowerCase(Locale.ROOT))
                .orElse("none");
        return new Rendition(
                file(folder.resolve(variant.file()), "video/mp4"),
                variant.rung().label(),
                sound,
                variant.codecs(),
                variant.width(),
                variant.height(),
                Math.round(variant.averageKbps() * 10) / 10.0,
                variant.startBytes());
    }

    private static StillPicture still(Still still, String role, Path folder) throws IOException {
        return new StillPicture(
                file(folder.resolve(still.file()), still.mediaType()), role, still.width(), still.height());
    }

    static List<Captions> captions(Card card, Path folder) throws IOException {
        var captions = new ArrayList<Captions>();
        for (var language : Cards.LANGUAGES) {
            var target = folder.resolve(card.slug() + "." + language + ".vtt");
            Files.write(target, Cards.captions(card.slug(), language));
            boolean reviewed = !card.unreviewed().contains(language);
            captions.add(new Captions(file(target, "text/vtt"), language, reviewed));
        }
        return captions;
    }

    private static PressedFile file(Path path, String mediaType) throws IOException {
        var bytes = Files.readAllBytes(path);
        return new PressedFile(path.getFileName().toString(), mediaType, bytes.length, Fingerprint.sha256(bytes));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var entries = Files.walk(folder)) {
                for (var each : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
