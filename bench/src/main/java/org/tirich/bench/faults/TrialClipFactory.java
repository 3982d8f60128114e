package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tirich.media.tools.Toolchain;

/// Makes small, short and distinct clips of several sizes.
public final class TrialClipFactory {

    private static final List<String> SIZES = List.of("240x426", "640x360", "360x640", "426x240");
    private static final List<InjectedFault> FAULTS =
            List.of(InjectedFault.HUNG, InjectedFault.KILLED, InjectedFault.GARBAGE, InjectedFault.OUT_OF_MEMORY);
    private static final int TIMEOUT_SECONDS = 60;

    /// Seconds.
    private static final double SHORT = 3;

    /// Makes the lengths of consecutive clips differ.
    private static final double STEP = 0.3;

    private final Toolchain tools;
    private final Path folder;

    public TrialClipFactory(Toolchain tools, Path folder) throws IOException {
        this.tools = tools;
        this.folder = Files.createDirectories(folder);
    }

    /// Makes clips of which every third is faulty until there are enough faulty ones, with the faults in turn.
    public List<TrialClip> make(int good, int faulty) throws IOException, InterruptedException {
        var clips = new ArrayList<TrialClip>();
        for (int madeGood = 0, madeFaulty = 0; madeGood + madeFaulty < good + faulty; ) {
            boolean next = madeFaulty < faulty && (clips.size() % 3 == 1 || madeGood == good);
            clips.add(make(clips.size(), next ? FAULTS.get(madeFaulty++ % FAULTS.size()) : InjectedFault.NONE));
            madeGood += next ? 0 : 1;
        }
        return List.copyOf(clips);
    }

    /// Clips that get a signal are long enough for their encoders to be found at work.
    private static double seconds(int number, InjectedFault fault) {
        return switch (fault) {
            case KILLED, HUNG -> 3 * SHORT + number % 4 * STEP;
            case NONE, GARBAGE, OUT_OF_MEMORY -> SHORT + number % 4 * STEP;
        };
    }

    private TrialClip make(int number, InjectedFault fault) throws IOException, InterruptedException {
        var name = "%02d-%s.mp4".formatted(number, fault.name().toLowerCase(Locale.ROOT));
        var file = folder.resolve(name);
        var size = SIZES.get(number / 2 % SIZES.size());
        var picture = number % 2 == 0
                ? "testsrc2=s=%s:r=24".formatted(size)
                : "mandelbrot=s=%s:r=15:start_scale=%s".formatted(size, 1 / (1.0 + number));
        var line = "-nostdin -v error -y -f lavfi -i %s -f lavfi -i sine=f=%d -t %s -c:v libx264 -preset ultrafast"
                .formatted(picture, 300 + 20 * number, seconds(number, fault));
        var command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(List.of(line.split(" ")));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac", "-brand", fault.brand(), file.toString()));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(tools.environment());
        var process = builder.start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg made no clip " + name);
        }
        return new TrialClip(file, fault);
    }
}
