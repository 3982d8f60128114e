package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegProgress;
import org.tirich.media.tools.ScratchDirectory;

/// Decodes the first picture of a finished clip.
public final class FirstPicture {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FRAME = "frame.rgb";

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public FirstPicture(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// The picture, scaled to a size in pixels: one byte each of red, green and blue, row by row.
    ///
    /// @throws IOException also when the clip cannot be decoded
    public byte[] of(Path clip, int width, int height) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("first-picture");
        try (var scratch = ScratchDirectory.open(folder, clip)) {
            var outcome =
                    ffmpeg.encode(scratch, arguments(scratch, width, height), LIMIT, new FfmpegProgress().asMonitor());
            if (!(outcome instanceof ExitOutcome.Exited(int status, var complaints)) || status != 0) {
                throw new IOException("the first picture could not be decoded: " + outcome);
            }
            var frame = Files.readAllBytes(scratch.outputDirectory().resolve(FRAME));
            if (frame.length != 3 * width * height) {
                throw new IOException("no picture could be decoded: " + complaints);
            }
            return frame;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private List<String> arguments(ScratchDirectory scratch, int width, int height) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", scratch.inputUrl(), "-map", "0:v:0", "-an", "-frames:v", "1"));
        arguments.addAll(List.of("-vf", "scale=%d:%d:flags=lanczos,format=rgb24".formatted(width, height)));
        arguments.addAll(List.of("-f", "rawvideo", FRAME));
        return arguments;
    }
}
