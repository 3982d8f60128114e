package org.tirich.media.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Limits;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.tools.Clock;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// Makes the hash of a finished clip. A small rung serves: the hash looks at the picture through 64 by
/// 64 windows.
public final class ClipHasher {

    /// Brought to this size first; the shape does not matter to the hash. At five pixels in each of its
    /// cells the filter has a middle, so that a mirrored clip has the mirrored hash to a few bits; at four
    /// it leans to one side and they are thirty bits apart.
    private static final int SIDE = 320;

    private static final Duration LEAST_TIME = Duration.ofSeconds(30);
    private static final String FRAMES = "frames.grey";

    private final Ffmpeg ffmpeg;
    private final Limits limits;

    public ClipHasher(Ffmpeg ffmpeg, Limits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// The hash of the clip as it is, and those it would have turned or mirrored: who wants a removed
    /// clip back need only mirror it. Stored clips need the first alone.
    ///
    /// A clip of ours that cannot be decoded is the machine's fault, and an exception.
    public Map<Orientation, ClipHash> hash(Path clip) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hashing");
        try (var place = Workplace.open(folder, clip)) {
            var ending = ffmpeg.encode(place, arguments(place), limit(), new Clock().andNeverStop());
            if (!(ending instanceof Ending.Exited(int status, var complaints))) {
                throw new IOException("pictures could not be taken in time: " + ending);
            }
            if (status != 0) {
                throw new IOException("no pictures could be taken: status " + status + ": " + complaints);
            }
            return hashes(Files.readAllBytes(place.writing().resolve(FRAMES)));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static Map<Orientation, ClipHash> hashes(byte[] frames) {
        var hashes = new EnumMap<Orientation, List<FrameHash>>(Orientation.class);
        for (int second = 0; (second + 1) * SIDE * SIDE <= frames.length; second++) {
            var spectrum = Spectrum.of(Luma.ofGrey(frames, second * SIDE * SIDE, SIDE, SIDE));
            for (var orientation : Orientation.values()) {
                hashes.computeIfAbsent(orientation, _ -> new ArrayList<>())
                        .add(new FrameHash(second, spectrum.hash(orientation), spectrum.quality()));
            }
        }
        var clips = new EnumMap<Orientation, ClipHash>(Orientation.class);
        for (var orientation : Orientation.values()) {
            clips.put(orientation, new ClipHash(hashes.getOrDefault(orientation, List.of())));
        }
        return clips;
    }

    private List<String> arguments(Workplace place) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", place.input(), "-map", "0:v:0", "-an"));
        arguments.addAll(
                List.of("-vf", "fps=1:start_time=0:round=up,scale=%1$d:%1$d:flags=area,format=gray".formatted(SIDE)));
        arguments.addAll(List.of("-frames:v", Long.toString(limits.longest().toSeconds() + 1)));
        arguments.addAll(List.of("-f", "rawvideo", FRAMES));
        return arguments;
    }

    private Duration limit() {
        return LEAST_TIME.plus(limits.longest());
    }
}
