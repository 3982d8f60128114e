package org.tirich.bench.media;

import java.util.List;
import java.util.Optional;
import org.tirich.bench.media.ShippedCommand.Output;

/// An encoder to try around its shipped quality.
enum TrialEncoder {
    H264("h264", "libx264", 4, 10, 51),
    AV1("av1", "libsvtav1", 8, 8, 63);

    /// The run of the product that makes a rung, its output and its quality.
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

    /// The name in figures.
    String label() {
        return label;
    }

    /// The distance of trials, in units of the constant rate factor.
    int step() {
        return step;
    }

    /// Clamps a constant rate factor to the tried range.
    int within(int quality) {
        return Math.clamp(quality, lowest, highest);
    }

    /// The run in which the product makes a rung with this encoder.
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
