package org.tirich.media.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.tirich.media.box.Mp4;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.probe.SourceStream;

/// `media inspect`: the properties of a file, or why it is refused.
final class InspectCommand {

    private final PrintStream out;
    private final FfmpegSetup.Ready setup;

    InspectCommand(PrintStream out, FfmpegSetup.Ready setup) {
        this.out = out;
        this.setup = setup;
    }

    void run(Path file) throws IOException, InterruptedException {
        switch (new Inspector(setup.ffmpeg(), SourceLimits.DEFAULT).inspect(file)) {
            case Inspection.Refused(var refusal, var detail) -> {
                print("refused", refusal.name() + ": " + refusal.message(detail));
                print("detail", detail.lines().findFirst().orElse(""));
            }
            case Inspection.Accepted(var source) -> accepted(file, source);
        }
    }

    private void accepted(Path file, Source source) throws IOException, InterruptedException {
        var picture = source.picture();
        print("container", source.container() + ", " + source.bytes() + " bytes");
        print("picture", "%s, displayed at %dx%d".formatted(picture.codec(), picture.width(), picture.height()));
        print("rotation", Rotation.of(setup.ffmpeg(), file, picture.stream()) + " degrees clockwise");
        print("range", picture.highDynamicRange() ? "high dynamic range" : "standard dynamic range");
        print("frames", "%s a second".formatted(picture.frameRate()));
        print("sound", source.sound().map(Source.Sound::codec).orElse("none that can be decoded"));
        source.streams().forEach(stream -> print("stream " + stream.index(), shown(stream)));
        print("length", String.format(Locale.ROOT, "%.3f s", source.duration().toMillis() / 1000.0));
        print("personal", personal(file, source));
    }

    private static String shown(SourceStream stream) {
        var what = stream.kind().name().toLowerCase(Locale.ROOT) + ", " + stream.codec();
        return switch (stream) {
            case SourceStream.Used _ -> what + ": used";
            case SourceStream.NotNeeded _ -> what + ": not needed";
            case SourceStream.Unreadable _ -> what + ": cannot be read";
            case SourceStream.Protected _ -> what + ": copy-protected";
        };
    }

    /// Boxes in which phones store locations or names.
    private static String personal(Path file, Source source) throws IOException {
        return switch (source.container()) {
            case MP4 -> {
                var boxes = Mp4.read(file).personalBoxes();
                yield boxes.isEmpty() ? "no such boxes" : String.join(", ", boxes);
            }
            case MATROSKA, AVI -> "not looked for in this container; none of it is kept";
        };
    }

    private void print(String what, String found) {
        out.printf("%-11s %s%n", what, found.replaceAll("\\p{Cc}", "?"));
    }
}
