package org.tirich.bench.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tirich.bench.media.ShippedCommand.Output;

/// An encoder of ours, as it is tried out around its shipped quality.
enum TrialEncoder {
    H264("h264", "libx264", 4, 10, 51) {
        @Override
        Optional<Shipped> shipped(List<ShippedCommand> commands, Clip clip, int resolution) {
            return find(commands, resolution, "libx264");
        }
    },
    AV1("av1", "libsvtav1", 8, 8, 63) {
        /// Taken from the product where it makes AV1; until then the shipped H.264 run with other settings.
        @Override
        Optional<Shipped> shipped(List<ShippedCommand> commands, Clip clip, int resolution) {
            return find(commands, resolution, "libsvtav1")
                    .or(() -> find(commands, resolution, "libx264").map(each -> inAv1(each, clip)));
        }
    };

    /// The run of the product that makes a rung, the output in it, and the options and quality of that.
    record Shipped(ShippedCommand command, Output output, Output settings, int quality) {

        List<String> trial(Clip clip, int quality, String file) {
            return command.onlyWith(clip.file(), output, ShippedCommand.atQuality(settings, quality), file);
        }
    }

    private final String label;
    private final String program;
    private final int step;
    private final int lowest;
    private final int highest;

    TrialEncoder(String label, String program, int step, int lowest, int highest) {
        this.label = label;
        this.program = program;
        this.step = step;
        this.lowest = lowest;
        this.highest = highest;
    }

    abstract Optional<Shipped> shipped(List<ShippedCommand> commands, Clip clip, int resolution);

    /// As figures are named.
    String label() {
        return label;
    }

    String program() {
        return program;
    }

    /// How far apart trials lie, in units of the constant rate factor.
    int step() {
        return step;
    }

    /// The range of the constant rate factor that is tried.
    int within(int quality) {
        return Math.clamp(quality, lowest, highest);
    }

    private static Optional<Shipped> find(List<ShippedCommand> commands, int resolution, String program) {
        for (var command : commands) {
            var output = command.output(resolution + "p", program);
            if (output.isPresent()) {
                return output.get()
                        .value("-crf")
                        .map(quality -> new Shipped(command, output.get(), output.get(), Integer.parseInt(quality)));
            }
        }
        return Optional.empty();
    }

    /// Preset 6, and keyframes as far apart as those of H.264. The sound goes along and is not counted.
    private static Shipped inAv1(Shipped h264, Clip clip) {
        int quality = h264.output().file().contains("240p") ? 50 : 48;
        double frames = clip.source().picture().frameRate().atMost(30).perSecond();
        var options = new ArrayList<>(h264.output().maps());
        options.addAll(List.of("-c:v", "libsvtav1", "-preset", "6", "-crf", Integer.toString(quality)));
        options.addAll(List.of("-g", Long.toString(Math.round(4 * frames)), "-c:a", "libopus"));
        var settings = new Output(options, h264.output().file());
        return new Shipped(h264.command(), h264.output(), settings, quality);
    }
}
