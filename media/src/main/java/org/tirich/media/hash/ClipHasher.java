package org.tirich.media.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegProgress;
import org.tirich.media.tools.ScratchDirectory;

/// Computes the hash of a finished clip. A low rung suffices, because the hash reduces each frame to 64 by 64.
public final class ClipHasher {

    /// Frames are first scaled to this size; the hash ignores the aspect ratio. With five pixels per cell the
    /// filter has a centre, so that the hash of a mirrored clip differs from the mirrored hash in few bits;
    /// with four pixels per cell it is off-centre, and they differ in thirty.
    private static final int SIDE = 320;

    private static final Duration MIN_TIME_LIMIT = Duration.ofSeconds(30);
    private static final String FRAMES = "frames.grey";

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public ClipHasher(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// @throws IOException also when the clip cannot be decoded, which for a finished clip is a fault of the
    ///     machine
    public ClipHashes hash(Path clip) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hashing");
        try (var scratch = ScratchDirectory.open(folder, clip)) {
            var outcome = ffmpeg.encode(scratch, arguments(scratch), limit(), new FfmpegProgress().asMonitor());
            if (!(outcome instanceof ExitOutcome.Exited(int status, var complaints))) {
                throw new IOException("frames could not be extracted in time: " + outcome);
            }
            if (status != 0) {
                throw new IOException("no frames could be extracted: status " + status + ": " + complaints);
            }
            return hashes(Files.readAllBytes(scratch.outputDirectory().resolve(FRAMES)));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static ClipHashes hashes(byte[] frames) {
        var spectra = new ArrayList<Spectrum>();
        for (int from = 0; from + SIDE * SIDE <= frames.length; from += SIDE * SIDE) {
            spectra.add(Spectrum.of(Luma.ofGrey(frames, from, SIDE, SIDE)));
        }
        return new ClipHashes(Arrays.stream(Orientation.values())
                .map(orientation -> clip(spectra, orientation))
                .toList());
    }

    private static ClipHash clip(List<Spectrum> spectra, Orientation orientation) {
        var frames = new ArrayList<FrameHash>();
        for (var spectrum : spectra) {
            frames.add(new FrameHash(frames.size(), spectrum.hash(orientation), spectrum.quality()));
        }
        return new ClipHash(frames);
    }

    private List<String> arguments(ScratchDirectory scratch) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", scratch.inputUrl(), "-map", "0:v:0", "-an"));
        arguments.addAll(
                List.of("-vf", "fps=1:start_time=0:round=up,scale=%1$d:%1$d:flags=area,format=gray".formatted(SIDE)));
        arguments.addAll(List.of("-frames:v", Long.toString(limits.maxDuration().toSeconds() + 1)));
        arguments.addAll(List.of("-f", "rawvideo", FRAMES));
        return arguments;
    }

    private Duration limit() {
        return MIN_TIME_LIMIT.plus(limits.maxDuration());
    }
}
