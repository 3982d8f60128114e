package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The picture in a finished file: its size, and the bytes of its frames alone, without sound and boxes.
record VideoTrack(int width, int height, long bytes, int frames) {

    static VideoTrack of(Workshop workshop, Path file) throws IOException, InterruptedException {
        var said = workshop.ffprobe(
                        workshop.folder(),
                        List.of("-v", "error", "-select_streams", "v:0", "-show_entries",
                                "packet=size:stream=width,height", "-of", "default=nw=1", "-i", file.toString()))
                .output();
        int width = 0;
        int height = 0;
        long bytes = 0;
        int frames = 0;
        for (var line : said.lines().toList()) {
            var value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("size=")) {
                bytes += Long.parseLong(value);
                frames++;
            } else if (line.startsWith("width=")) {
                width = Integer.parseInt(value);
            } else if (line.startsWith("height=")) {
                height = Integer.parseInt(value);
            }
        }
        if (frames == 0 || width == 0 || height == 0) {
            throw new IOException("no picture can be read in " + file.getFileName());
        }
        return new VideoTrack(width, height, bytes, frames);
    }
}
