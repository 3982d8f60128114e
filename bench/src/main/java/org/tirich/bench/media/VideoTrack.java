package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.FrameRate;

/// The picture of a finished file.
///
/// @param bytes of its frames, without sound and boxes
record VideoTrack(int width, int height, FrameRate frameRate, long bytes, int frames) {

    static VideoTrack of(BenchTools tools, Path file) throws IOException, InterruptedException {
        var said = tools.ffprobe(
                        tools.folder(),
                        List.of(
                                "-v",
                                "error",
                                "-select_streams",
                                "v:0",
                                "-show_entries",
                                "packet=size:stream=width,height,avg_frame_rate",
                                "-of",
                                "default=nw=1",
                                "-i",
                                file.toString()))
                .output();
        int width = 0;
        int height = 0;
        long bytes = 0;
        int frames = 0;
        var rate = Optional.<FrameRate>empty();
        for (var line : said.lines().toList()) {
            var value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("size=")) {
                bytes += Long.parseLong(value);
                frames++;
            } else if (line.startsWith("width=")) {
                width = Integer.parseInt(value);
            } else if (line.startsWith("height=")) {
                height = Integer.parseInt(value);
            } else if (line.startsWith("avg_frame_rate=")) {
                rate = FrameRate.of(value);
            }
        }
        if (frames == 0 || width == 0 || height == 0 || rate.isEmpty()) {
            throw new IOException("no picture can be read in " + file.getFileName());
        }
        return new VideoTrack(width, height, rate.get(), bytes, frames);
    }
}
