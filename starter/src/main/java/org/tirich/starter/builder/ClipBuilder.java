package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tirich.media.ladder.Rung;
import org.tirich.media.ladder.SoundCodec;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Preview;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;
import org.tirich.media.transcode.Variant;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import org.tirich.starter.library.LibraryClip.Rendition;
import org.tirich.starter.library.LibraryClip.SoundAlone;
import org.tirich.starter.library.LibraryClip.StillPicture;
import org.tirich.starter.library.Sha256;

/// Builds the files of one clip by transcoding its source like an upload. The library has the rungs for slow links and
/// the sound alone, all with Opus; a server makes the others.
record ClipBuilder(Transcoder transcoder) {

    /// The highest rung of the library.
    static final Rung HIGHEST = Rung.P360;

    BuiltClip build(String slug, Path source, Path folder) throws IOException, InterruptedException {
        clear(folder);
        var rendering = rendering(slug, source, folder);
        rendering.writeAll(folder);
        var built = builtClip(rendering, folder);
        built.writeTo(folder);
        keepOnly(built, folder);
        return built;
    }

    private Rendering rendering(String slug, Path source, Path folder) throws IOException, InterruptedException {
        var limited = transcoder.upTo(HIGHEST);
        return switch (limited.transcode(source, folder, ProgressListener.NONE, new Cancellation())) {
            case TranscodeOutcome.Ready(var rendering) -> rendering;
            case TranscodeOutcome.Rejected(var refusal, var detail) ->
                throw new IOException(slug + " was rejected: " + refusal + ", " + detail);
            case TranscodeOutcome.Cancelled() -> throw new IOException(slug + " was cancelled");
            case TranscodeOutcome.Failed(var detail) -> throw new IOException(slug + " failed: " + detail);
        };
    }

    private static BuiltClip builtClip(Rendering rendering, Path folder) throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (var variant : rendering.variants()) {
            if (variant.sound().filter(SoundCodec.OPUS::equals).isPresent()) {
                renditions.add(rendition(variant, folder));
            }
        }
        var sounds = new ArrayList<SoundAlone>();
        for (var sound : rendering.sounds()) {
            if (sound.sound() == SoundCodec.OPUS) {
                sounds.add(new SoundAlone(
                        file(folder.resolve(sound.file()), sound.mediaType()),
                        name(sound.sound()),
                        tenths(sound.averageKbps()),
                        sound.startBytes()));
            }
        }
        var preview = rendering.preview();
        return new BuiltClip(
                rendering.source().duration().toMillis(),
                preview.thumbHash(),
                preview.edgeColour(),
                renditions,
                sounds,
                stills(preview, folder));
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

    /// Deletes the journal and other files that the library does not contain.
    private static void keepOnly(BuiltClip clip, Path folder) throws IOException {
        var wanted = clip.files().stream().map(LibraryFile::name).toList();
        try (var files = Files.newDirectoryStream(
                folder,
                each -> !each.endsWith(BuiltClip.FILE) && !wanted.contains(String.valueOf(each.getFileName())))) {
            for (var each : files) {
                Files.delete(each);
            }
        }
    }

    static LibraryFile file(Path path, String mediaType) throws IOException {
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
