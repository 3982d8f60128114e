package org.tirich.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tirich.media.tools.Toolchain;

/// A real clip of a few seconds, small enough to become ready at once.
final class SmallClip {

    private static final int PATIENCE_SECONDS = 60;

    private SmallClip() {}

    /// A moving test picture with a tone of its own pitch, so that no two clips are alike.
    static Path make(Path file, int pitchHertz) {
        return make(file, pitchHertz, "144x256", 4);
    }

    static Path make(Path file, int pitchHertz, String size, int seconds) {
        try {
            var tools = Toolchain.prepare(Path.of(System.getProperty("journeys.output", "target"), "media-cache"));
            var builder = new ProcessBuilder(command(tools.ffmpeg(), pitchHertz, size, seconds, file)).inheritIO();
            builder.environment().putAll(tools.environment());
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("ffmpeg made no clip");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path ffmpeg, int pitchHertz, String size, int seconds, Path file) {
        var picture = "mandelbrot=s=" + size + ":r=10:start_scale=" + 100.0 / pitchHertz;
        var line = "-nostdin -v error -y -f lavfi -i " + picture + " -f lavfi -i sine=f=" + pitchHertz + " -t "
                + seconds + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac ";
        var words = new java.util.ArrayList<String>();
        words.add(ffmpeg.toString());
        words.addAll(List.of(line.strip().split(" ")));
        words.add(file.toString());
        return words;
    }
}
