package org.tirich.bench.media;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.tirich.media.cli.ChildUsage;

/// Repeats the product's ffmpeg runs without sandbox and JVM.
record UnconfinedRuns(BenchTools tools) {

    ChildUsage repeat(BenchClip clip, List<ShippedCommand> commands) throws IOException, InterruptedException {
        var wall = Duration.ZERO;
        var cpu = Duration.ZERO;
        long peak = 0;
        var folder = tools.directory(clip.name() + "/bare");
        for (var command : commands) {
            var usage = tools.ffmpeg(folder, command.on(clip.file())).usage();
            wall = wall.plus(usage.wall());
            cpu = cpu.plus(usage.cpu());
            peak = Math.max(peak, usage.peakMemoryBytes());
        }
        return new ChildUsage(wall, cpu, peak);
    }
}
