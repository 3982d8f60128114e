package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Searches the output of a run for canary data.
final class LeakSearch {

    /// Larger than any output here.
    private static final long MAX_BYTES = 50_000_000;

    private static final List<String> PICTURES = List.of(".mkv", ".mp4", ".webp", ".jpg", ".png");
    private static final int MAX_FRAMES = 10;

    private final FileFactory files;
    private final String marker;

    LeakSearch(FileFactory files, String marker) {
        this.files = files;
        this.marker = marker;
    }

    /// The number of canary bytes in files and messages.
    long foreignBytes(List<Path> files, String said) throws IOException, InterruptedException {
        long found = LeakEvidence.marked(said.getBytes(StandardCharsets.ISO_8859_1), marker);
        for (var file : files) {
            if (Files.size(file) <= MAX_BYTES) {
                found += LeakEvidence.marked(Files.readAllBytes(file), marker);
            }
            if (PICTURES.stream().anyMatch(file.toString()::endsWith)) {
                found += LeakEvidence.coloured(pixels(file));
            }
        }
        return found;
    }

    /// Every frame as one pixel; empty for files that cannot be decoded.
    private byte[] pixels(Path file) throws IOException, InterruptedException {
        var pixels = files.scratch("pixels.rgb");
        Files.deleteIfExists(pixels);
        try {
            files.ffmpeg(
                    "-i",
                    file.toString(),
                    "-map",
                    "0:v:0?",
                    "-frames:v",
                    Integer.toString(MAX_FRAMES),
                    "-vf",
                    "scale=1:1:flags=area",
                    "-pix_fmt",
                    "rgb24",
                    "-f",
                    "rawvideo",
                    pixels.toString());
        } catch (IOException _) {
            return new byte[0];
        }
        return Files.exists(pixels) ? Files.readAllBytes(pixels) : new byte[0];
    }
}
