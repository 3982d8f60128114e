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

/// Makes the hash of a finished clip. A small rung serves: the hash looks at the picture through 64 by
/// 64 windows.
public final class ClipHasher {

    /// Brought to this size first; the shape does not matter to the hash. At five pixels in each of its
    /// cells the filter has a middle, so that a mirrored clip has the mirrored hash to a few bits; at four
    /// it leans to one side and they are thirty bits apart.
    private static final int SIDE = 320;

    private static final Duration MIN_TIME_LIMIT = Duration.ofSeconds(30);
    private static final String FRAMES = "frames.grey";

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public ClipHasher(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// A clip of ours that cannot be decoded is the machine's fault, and an exception.
    public ClipHashes hash(Path clip) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hashing");
        try (var scratch = ScratchDirectory.open(folder, clip)) {
            var outcome = ffmpeg.encode(scratch, arguments(scratch), limit(), new FfmpegProgress().asMonitor());
            if (!(outcome instanceof ExitOutcome.Exited(int status, var complaints))) {
                throw new IOException("pictures could not be taken in time: " + outcome);
            }
            if (status != 0) {
                throw new IOException("no pictures could be taken: status " + status + ": " + complaints);
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
