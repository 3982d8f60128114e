package org.tirich.bench.media;

import java.util.List;
import java.util.Optional;
import org.tirich.bench.media.ShippedCommand.Output;

/// An encoder of ours, as it is tried out around its shipped quality.
enum TrialEncoder {
    H264("h264", "libx264", 4, 10, 51),
    AV1("av1", "libsvtav1", 8, 8, 63);

    /// The run of the product that makes a rung, the output in it, and the quality of that.
    record Shipped(ShippedCommand command, Output output, int quality) {

        List<String> trial(BenchClip clip, int quality, String file) {
            return command.onlyWith(clip.file(), output, ShippedCommand.atQuality(output, quality), file);
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

    /// As figures are named.
    String label() {
        return label;
    }

    /// How far apart trials lie, in units of the constant rate factor.
    int step() {
        return step;
    }

    /// The range of the constant rate factor that is tried.
    int within(int quality) {
        return Math.clamp(quality, lowest, highest);
    }

    /// Where the product makes a rung with this encoder.
    Optional<Shipped> shipped(List<ShippedCommand> commands, int resolution) {
        for (var command : commands) {
            var output = command.output(resolution + "p", program);
            if (output.isPresent()) {
                return output.get()
                        .value("-crf")
                        .map(quality -> new Shipped(command, output.get(), Integer.parseInt(quality)));
            }
        }
        return Optional.empty();
    }
}
