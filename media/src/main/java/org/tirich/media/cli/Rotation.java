package org.tirich.media.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.ScratchDirectory;

/// The rotation that players apply, in degrees clockwise. An accepted [org.tirich.media.probe.Source] does not
/// contain it, because its size is the displayed one.
final class Rotation {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /// ffprobe reports anticlockwise degrees.
    private static final Pattern ANSWER = Pattern.compile("\\.rotation=(-?\\d{1,4})$");

    private Rotation() {}

    static int of(Ffmpeg ffmpeg, Path file, int stream) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("rotation");
        var found = new AtomicInteger();
        try (var scratch = ScratchDirectory.open(folder, file)) {
            var arguments = new ArrayList<>(List.of("-v", "error"));
            arguments.addAll(Allowlist.probeOptions(SourceLimits.DEFAULT));
            arguments.addAll(List.of("-select_streams", Integer.toString(stream), "-show_entries"));
            arguments.addAll(List.of("stream_side_data=rotation", "-of", "flat", "-i", scratch.inputUrl()));
            ffmpeg.probe(scratch, arguments, TIMEOUT, line -> {
                var answer = ANSWER.matcher(line);
                if (answer.find()) {
                    found.set(Math.floorMod(-Integer.parseInt(answer.group(1)), 360));
                }
            });
        } finally {
            Files.deleteIfExists(folder);
        }
        return found.get();
    }
}
