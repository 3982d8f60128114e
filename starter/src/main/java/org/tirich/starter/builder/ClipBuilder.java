package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tirich.media.ladder.SoundCodec;
import org.tirich.media.transcode.Av1Outcome;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Preview;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;
import org.tirich.media.transcode.Variant;
import org.tirich.starter.card.Card;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.LibraryClip.Captions;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import org.tirich.starter.library.LibraryClip.Rendition;
import org.tirich.starter.library.LibraryClip.SoundAlone;
import org.tirich.starter.library.LibraryClip.StillPicture;
import org.tirich.starter.library.Sha256;

/// Builds the files of one clip by transcoding its source like an upload.
record ClipBuilder(Transcoder transcoder) {

    LibraryClip build(Card card, Path source, Path folder) throws IOException, InterruptedException {
        clear(folder);
        var rendering = rendering(card, source, folder);
        rendering.writeAll(folder);
        var built = libraryClip(card, rendering, smaller(card, source, folder), folder);
        keepOnly(built, folder);
        return built;
    }

    private Rendering rendering(Card card, Path source, Path folder) throws IOException, InterruptedException {
        return switch (transcoder.transcode(source, folder, ProgressListener.NONE, new Cancellation())) {
            case TranscodeOutcome.Ready(var rendering) -> rendering;
            case TranscodeOutcome.Rejected(var refusal, var detail) ->
                throw new IOException(card.slug() + " was rejected: " + refusal + ", " + detail);
            case TranscodeOutcome.Cancelled() -> throw new IOException(card.slug() + " was cancelled");
            case TranscodeOutcome.Failed(var detail) -> throw new IOException(card.slug() + " failed: " + detail);
        };
    }

    /// The AV1 files, which an uploaded lesson gets on publication.
    private List<Variant> smaller(Card card, Path source, Path folder) throws IOException, InterruptedException {
        return switch (transcoder.addAv1(source, folder, ProgressListener.NONE, new Cancellation())) {
            case Av1Outcome.Added(var variants) -> variants;
            case Av1Outcome.Rejected(var refusal, var detail) ->
                throw new IOException(card.slug() + " was rejected: " + refusal + ", " + detail);
            case Av1Outcome.Cancelled() -> throw new IOException(card.slug() + " was cancelled");
            case Av1Outcome.Failed(var detail) -> throw new IOException(card.slug() + " failed: " + detail);
        };
    }

    private static LibraryClip libraryClip(Card card, Rendering rendering, List<Variant> smaller, Path folder)
            throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (var variant : rendering.variants()) {
            renditions.add(rendition(variant, folder));
        }
        for (var variant : smaller) {
            renditions.add(rendition(variant, folder));
        }
        var sounds = new ArrayList<SoundAlone>();
        for (var sound : rendering.sounds()) {
            sounds.add(new SoundAlone(
                    file(folder.resolve(sound.file()), sound.mediaType()),
                    name(sound.sound()),
                    tenths(sound.averageKbps()),
                    sound.startBytes()));
        }
        var preview = rendering.preview();
        return new LibraryClip(
                card,
                rendering.source().duration().toMillis(),
                preview.thumbHash(),
                preview.edgeColour(),
                renditions,
                sounds,
                stills(preview, folder),
                captions(card, folder));
    }

    private static Rendition rendition(Variant variant, Path folder) throws IOException {
        return new Rendition(
                file(folder.resolve(variant.file()), variant.mediaType()),
                variant.rung().label(),
                variant.sound().map(ClipBuilder::name).orElse("none"),
                variant.width(),
                variant.height(),
                tenths(variant.averageKbps()),
                variant.startBytes());
    }

    private static String name(SoundCodec codec) {
        return codec.name().toLowerCase(Locale.ROOT);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static List<StillPicture> stills(Preview preview, Path folder) throws IOException {
        var stills = new ArrayList<StillPicture>();
        for (var poster : preview.posters()) {
            stills.add(still(poster, poster.equals(preview.poster()) ? "poster" : "still", folder));
        }
        stills.add(still(preview.card(), "card", folder));
        var board = preview.storyboard();
        stills.add(still(board.sheet(), "storyboard", folder));
        stills.add(new StillPicture(file(folder.resolve(board.cues()), "text/vtt"), "storyboard", 0, 0));
        return stills;
    }

    private static StillPicture still(Still still, String role, Path folder) throws IOException {
        return new StillPicture(
                file(folder.resolve(still.file()), still.mediaType()), role, still.width(), still.height());
    }

    /// Deletes the journal and other files that are not in the manifest.
    private static void keepOnly(LibraryClip clip, Path folder) throws IOException {
        var wanted = clip.files().stream().map(LibraryFile::name).toList();
        try (var files =
                Files.newDirectoryStream(folder, each -> !wanted.contains(String.valueOf(each.getFileName())))) {
            for (var each : files) {
                Files.delete(each);
            }
        }
    }

    static List<Captions> captions(Card card, Path folder) throws IOException {
        var captions = new ArrayList<Captions>();
        for (var language : CardFiles.LANGUAGES) {
            var target = folder.resolve(card.slug() + "." + language + ".vtt");
            Files.write(target, CardFiles.captions(card.slug(), language));
            boolean reviewed = !card.unreviewed().contains(language);
            captions.add(new Captions(file(target, "text/vtt"), language, reviewed));
        }
        return captions;
    }

    private static LibraryFile file(Path path, String mediaType) throws IOException {
        var bytes = Files.readAllBytes(path);
        return new LibraryFile(path.getFileName().toString(), mediaType, bytes.length, Sha256.of(bytes));
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
