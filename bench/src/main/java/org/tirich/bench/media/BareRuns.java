package org.tirich.bench.media;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.tirich.media.cli.ChildUsage;

/// The product's own ffmpeg runs once more, without its box and without its Java around them.
record BareRuns(Workshop workshop) {

    ChildUsage repeat(Clip clip, List<ShippedCommand> commands) throws IOException, InterruptedException {
        var wall = Duration.ZERO;
        var cpu = Duration.ZERO;
        long peak = 0;
        var folder = workshop.room(clip.name() + "/bare");
        for (var command : commands) {
            var usage = workshop.ffmpeg(folder, command.on(clip.file())).usage();
            wall = wall.plus(usage.wall());
            cpu = cpu.plus(usage.cpu());
            peak = Math.max(peak, usage.peakMemoryBytes());
        }
        return new ChildUsage(wall, cpu, peak);
    }
}
