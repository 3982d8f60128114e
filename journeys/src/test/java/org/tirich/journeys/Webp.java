package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tirich.media.tools.Toolchain;

/// Makes the README's pictures from screenshots, in `target/screenshots`.
final class Webp {

    private static final Path OUTPUT = Path.of(System.getProperty("journeys.output", "target"));
    private static final int WIDTH = 300;
    private static final int QUALITY = 60;
    private static final int PATIENCE_SECONDS = 120;

    private Webp() {}

    /// Writes a picture, or a loop of several.
    ///
    /// @param input arguments of ffmpeg that name its input
    static Path write(String name, List<String> input) throws IOException, InterruptedException {
        var tools = Toolchain.prepare(OUTPUT.resolve("media-cache"));
        var target = Files.createDirectories(OUTPUT.resolve("screenshots")).resolve(name + ".webp");
        var command = Stream.of(
                        Stream.of(tools.ffmpeg().toString(), "-nostdin", "-v", "error", "-y"),
                        input.stream(),
                        Stream.of("-vf", "scale=" + WIDTH + ":-2:flags=lanczos", "-c:v", "libwebp_anim"),
                        Stream.of("-quality", Integer.toString(QUALITY), "-loop", "0", target.toString()))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(tools.environment());
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0)
                .isTrue();
        return target;
    }
}
